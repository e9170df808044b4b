import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  readAddresses,
  readArchive,
  readArchiveMonth,
  readDigest,
  readFrontPage,
  readLatest,
  readNeighbours,
  readStories,
  readTopic,
} from './newsstand'
import type { Archive } from './store/archive'
import { holdArchive } from './store/open-archive'
import { arrive, digest, story, temporaryFile } from './store/specimen'
import { openSqlite } from './store/sqlite/open-sqlite'

const now = new Date('2026-03-01T12:00:00Z')
const file = temporaryFile()
let archive: Archive
let explainer: Database.Database
let asked: { sql: string; parameters: readonly unknown[] }[] = []

beforeAll(async () => {
  archive = await openSqlite(file, { onQuery: (sql, parameters) => asked.push({ sql, parameters }) })
  holdArchive(archive)
  for (const topic of ['us-china', 'trade', 'arctic'])
    for (let day = 1; day <= 28; day++)
      await arrive(archive, now, digest(`2026-01-${String(day).padStart(2, '0')}`, { topic }))
  await arrive(archive, now, story('2026-01-02'), story('2026-01-03'))
  explainer = new Database(file)
})
afterAll(async () => {
  explainer.close()
  await archive.close()
})

/** The steps of every query that this reader asked, as SQLite would take them. */
async function plan(read: () => Promise<unknown>): Promise<readonly string[]> {
  asked = []
  await read()
  expect(asked).not.toEqual([])
  return asked.flatMap(({ sql, parameters }) =>
    explainer
      .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
      .all(...parameters)
      .map(({ detail }) => detail),
  )
}

/** A handful of topics, and a name of one of them each: reading them all is no scan. */
const scans = (steps: readonly string[]) => steps.filter((step) => /^SCAN (?!topic\b|named\b)/.test(step))
const sorts = (steps: readonly string[]) => steps.filter((step) => /TEMP B-TREE FOR (ORDER|RIGHT|LAST)/.test(step))

const unsorted: [string, () => Promise<unknown>][] = [
  ['readDigest', () => readDigest('us-china/2026-01-05', now)],
  ['readLatest', () => readLatest({ limit: 30 }, now)],
  ['readLatest of a topic', () => readLatest({ topic: 'trade', limit: 30 }, now)],
  ['readLatest, further on', () => readLatest({ limit: 30, before: { publishedAt: now, slug: 'x' } }, now)],
  ['readArchiveMonth', () => readArchiveMonth('2026', '01', now)],
  ['readStories', () => readStories(now)],
  ['readAddresses', () => readAddresses(now)],
  [
    'readNeighbours',
    async () => {
      const shown = await readDigest('us-china/2026-01-05', now)
      asked = []
      return shown && readNeighbours(shown, now)
    },
  ],
]

test.each(unsorted)('%s goes by an index and sorts nothing', async (_, read) => {
  const steps = await plan(read)
  expect(scans(steps)).toEqual([])
  expect(sorts(steps)).toEqual([])
})

const counted: [string, () => Promise<unknown>][] = [
  ['readFrontPage', () => readFrontPage(now)],
  ['readTopic', () => readTopic('us-china', undefined, now)],
  ['readTopic of a year', () => readTopic('us-china', '2026', now)],
  ['readArchive', () => readArchive(now)],
]

test.each(counted)('%s goes by an index; what it counts, it counts in the index', async (_, read) => {
  const steps = await plan(read)
  expect(scans(steps)).toEqual([])
  const grouping = asked.filter(({ sql }) => sql.includes('group by'))
  for (const { sql, parameters } of grouping) {
    const [step] = explainer.prepare<unknown[], { detail: string }>(`explain query plan ${sql}`).all(...parameters)
    expect(step?.detail).toContain('USING COVERING INDEX')
  }
})
