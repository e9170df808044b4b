import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { migrations } from './migrations'

const folder = path.dirname(fileURLToPath(import.meta.url))
const files = readdirSync(folder).filter((name) => /^\d{4}-.*\.ts$/.test(name))

test('every migration of the folder is in the list, in order, under the name of its file', () => {
  expect(Object.keys(migrations)).toEqual(files.sort().map((name) => name.replace(/\.ts$/, '')))
})

test.each(files)('%s imports no project code and only goes forward', (name) => {
  const text = readFileSync(path.join(folder, name), 'utf8')
  const imported = [...text.matchAll(/from\s+'([^']+)'|import\(\s*'([^']+)'/g)].map(([, a, b]) => a ?? b)
  expect(imported).toEqual(['kysely'])
  expect(text).not.toMatch(/function down\b/)
})
