import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildStamp, forgetBuild, isBuilt, rememberBuild } from './build-stamp'

let folder: string
let checkout: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-stamp-'))
  checkout = join(folder, 'checkout')
  for (const path of ['.next', 'lib', 'public', 'content']) mkdirSync(join(checkout, path), { recursive: true })
  writeFileSync(join(checkout, 'lib/one.ts'), 'one')
  writeFileSync(join(checkout, 'content/one.md'), 'one')
  rememberBuild(checkout, buildStamp(checkout))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a build is good until something it is made of changes', () => {
  expect(isBuilt(checkout)).toBe(true)
  writeFileSync(join(checkout, 'content/one.md'), 'two')
  writeFileSync(join(checkout, 'lib/one.test.ts'), 'two')
  expect(isBuilt(checkout)).toBe(true)
  writeFileSync(join(checkout, 'lib/one.ts'), 'two')
  expect(isBuilt(checkout)).toBe(false)
})

test('a build that was begun again and not ended is none', () => {
  forgetBuild(checkout)
  expect(isBuilt(checkout)).toBe(false)
})

test('a build that is copied or moved with its sources is still good; with other sources it is not', () => {
  const copy = join(folder, 'copy')
  cpSync(checkout, copy, { recursive: true })
  expect(isBuilt(copy)).toBe(true)
  writeFileSync(join(copy, 'lib/one.ts'), 'two')
  expect([checkout, copy].map(isBuilt)).toEqual([true, false])
  renameSync(checkout, join(folder, 'moved'))
  expect(isBuilt(join(folder, 'moved'))).toBe(true)
})
