import { expect, test } from 'vitest'
import { Database, driverFor } from './driver'

test.each([
  ['20.12.0', 'better-sqlite3'],
  ['20.20.2', 'better-sqlite3'],
  ['22.0.0', 'better-sqlite3-napi'],
  ['24.21.0', 'better-sqlite3-napi'],
  ['26.1.0', 'better-sqlite3-napi'],
])('on Node %s it is %s', (node, name) => expect(driverFor(node)).toBe(name))

test('what runs here has the search that the archive needs', () => {
  const sqlite = new Database(':memory:')
  sqlite.exec("create virtual table words using fts5 (text, tokenize = 'unicode61')")
  expect(sqlite.prepare('select sqlite_version() as version').get()).toHaveProperty('version')
  sqlite.close()
})
