import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { missingPlatforms } from './lock.mjs'

test('the lock file names every platform, so that npm ci takes it everywhere (else: node scripts/lock.mjs)', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  expect(missingPlatforms(packages).map(({ name }) => name)).toEqual([])
})

test('a platform that is left out is seen', () => {
  const packages = {
    'node_modules/a': { optionalDependencies: { 'a-linux-x64': '1.0.0', 'a-darwin-x64': '1.0.0' } },
    'node_modules/a/node_modules/a-linux-x64': { version: '1.0.0' },
  }
  expect(missingPlatforms(packages).map(({ name }) => name)).toEqual(['a-darwin-x64'])
})
