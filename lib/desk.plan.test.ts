import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { type DeskFilter, type Editor, listDesk, openDocument } from './desk'
import { holdArchive } from './store/open-archive'
import { arrive, digest, temporaryFile } from './store/specimen'
import { openSqlite } from './store/sqlite/open-sqlite'

const now = new Date('2026-03-01T12:00:00Z')
const editor: Editor = { id: 1, email: 'ada@example.org', name: 'Ada', role: 'editor' }
const file = temporaryFile()
const asked: { sql: string; parameters: readonly unknown[] }[] = []
const archive = await openSqlite(file, { onQuery: (sql, parameters) => asked.push({ sql, parameters }) })
holdArchive(archive)
for (let day = 1; day <= 28; day++)
  for (const topic of ['us-china', 'trade'])
    await arrive(archive, now, digest(`2026-01-${String(day).padStart(2, '0')}`, { topic }))
const explainer = new Database(file)
afterAll(async () => {
  explainer.close()
  await archive.close()
})

/** Scans and sorts of what was asked since `asked` was emptied; the handful of topics is sorted by name. */
const faults = () =>
  asked
    .filter(({ sql }) => !sql.includes('with recursive'))
    .flatMap(({ sql, parameters }) =>
      explainer.prepare<unknown[], { detail: string }>(`explain query plan ${sql}`).all(...parameters),
    )
    .map(({ detail }) => detail)
    .filter((step) => /^SCAN (head|revision|document)|TEMP B-TREE FOR (ORDER|RIGHT|LAST)/.test(step))

const filters: DeskFilter[] = [
  {},
  { topic: 'trade' },
  { kind: 'digest' },
  { state: 'published' },
  { query: 'talks' },
  { sort: 'saved' },
  { sort: 'title' },
  { sort: 'due' },
]

test.each(filters)('the list by %o goes by an index', async (filter) => {
  asked.length = 0
  expect((await listDesk(editor, filter, now)).rows.length).toBeGreaterThan(0)
  expect(faults()).toEqual([])
})

test('a document is opened by its key', async () => {
  asked.length = 0
  expect(await openDocument(editor, 'trade/2026-01-03', now)).toBeDefined()
  expect(faults()).toEqual([])
})
