import { afterAll, expect, test } from 'vitest'
import { Database } from '@/lib/store/sqlite/driver'
import { editorWith } from '@/test/desk/editor'
import { arrive, digest, temporaryFile } from '@/test/store/fixture'
import { type DeskFilter, type Editor, listDesk, openDocument } from './desk'
import { saveEdit } from './desk/edits'
import { readFeedFailures } from './desk/feed-failures'
import { readMorning } from './desk/morning'
import { othersEverywhere } from './desk/presence'
import { holdArchive } from './store/open-archive'
import { openSqlite } from './store/sqlite/open-sqlite'

const now = new Date('2026-03-01T12:00:00Z')
const editor: Editor = editorWith({ id: 1, email: 'ada@example.org', name: 'Ada', role: 'editor' })
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

const steps = () =>
  asked
    .filter(({ sql }) => !sql.includes('with recursive') && !/^(begin|commit|select [*] from "outlet")/.test(sql))
    .flatMap(({ sql, parameters }) =>
      explainer.prepare<unknown[], { detail: string }>(`explain query plan ${sql}`).all(...parameters),
    )
    .map(({ detail }) => detail)
const scans = () =>
  steps()
    .filter((step) => /^SCAN (head|revision|document|source|turn|act|search_row|desk_row)\b/.test(step))
    .filter((step) => !step.endsWith('USING COVERING INDEX act_sent_back'))
const faults = () => [...scans(), ...steps().filter((step) => /TEMP B-TREE FOR (ORDER|RIGHT|LAST)/.test(step))]

const filters: DeskFilter[] = [
  {},
  { topic: 'trade' },
  { kind: 'digest' },
  { state: 'published' },
  { query: 'talks' },
  { query: '"One of" -nothing 2026-01-03' },
  { sort: 'saved' },
  { sort: 'title' },
  { sort: 'due' },
]

test.each(filters)('the list by %o goes by an index', async (filter) => {
  asked.length = 0
  expect((await listDesk(editor, filter, now)).rows.length).toBeGreaterThan(0)
  expect(faults()).toEqual([])
})

test.each<DeskFilter>([{ mine: true }, { with: 'sent-back' }])(
  'the list by %o looks through nothing',
  async (filter) => {
    asked.length = 0
    await listDesk(editor, filter, now)
    expect(scans()).toEqual([])
  },
)

test('what else the queue shows looks through nothing', async () => {
  asked.length = 0
  await readMorning(editor, now)
  await readFeedFailures(editor)
  await othersEverywhere(editor, now)
  expect(asked.length).toBeGreaterThan(4)
  expect(scans()).toEqual([])
})

test('a save touches what hangs on its document, and looks through nothing', async () => {
  asked.length = 0
  const edits = [{ kind: 'highlights' as const, section: 'overall', highlights: ['Another line.'] }]
  const saved = { slug: 'trade/2026-01-04', basedOn: 1, amends: { kind: 'typo' as const }, submission: 'one', edits }
  expect(await saveEdit({ ...editor, role: 'publisher' }, saved, now)).toMatchObject({ kind: 'saved', revision: 2 })
  expect(scans()).toEqual([])
})

test('a document is opened by its key', async () => {
  asked.length = 0
  expect(await openDocument(editor, 'trade/2026-01-03', now)).toBeDefined()
  expect(faults()).toEqual([])
})
