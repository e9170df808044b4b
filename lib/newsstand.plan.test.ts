import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Connection, Database } from '@/lib/store/sqlite/driver'
import { arrive, digest, story, temporaryFile } from '@/test/store/fixture'
import type { PublicDocument } from './digest/public-document'
import {
  readAddresses,
  readArchive,
  readArchiveMonth,
  readDigest,
  readLatest,
  readNeighbours,
  readStories,
  readStory,
  readTopic,
  readTopics,
} from './newsstand'
import { readWithdrawals, readWithdrawn } from './newsstand/corrections'
import { readFrontPage } from './newsstand/front-page'
import { readPaperHead } from './newsstand/paper-head'
import { readSameDays } from './newsstand/same-days'
import { readSearch } from './newsstand/search'
import type { Archive } from './store/archive'
import { holdArchive } from './store/open-archive'
import { openSqlite } from './store/sqlite/open-sqlite'

const now = new Date('2026-03-01T12:00:00Z')
const file = temporaryFile()
let archive: Archive
let explainer: Connection
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

async function plan(read: () => Promise<unknown>): Promise<readonly string[]> {
  asked = []
  await read()
  expect(asked).not.toEqual([])
  const queries = asked.filter(({ sql }) => !small.test(sql))
  return queries.flatMap(({ sql, parameters }) =>
    explainer
      .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
      .all(...parameters)
      .map(({ detail }) => detail),
  )
}

const small = /^select \* from "(topic|outlet)" order by "place"$/
/**
 * Scans of a whole table. Allowed: one name a topic, one row a month, subqueries, and the full-text index with a match
 * (`M`).
 */
const counted = /^SCAN (?!named\b|head_month\b|\(subquery|search_text VIRTUAL TABLE INDEX \d+:\S*M)/
const scans = (steps: readonly string[]) => steps.filter((step) => counted.test(step))
const sorts = (steps: readonly string[]) => steps.filter((step) => /TEMP B-TREE/.test(step))

const neighboursOf = async (read: () => Promise<PublicDocument | undefined>) => {
  const shown = await read()
  asked = []
  return shown && Promise.all([readNeighbours(shown, now), readSameDays(shown, now)])
}

const hot: [string, () => Promise<unknown>][] = [
  ['readFrontPage', () => readFrontPage(now)],
  ['readPaperHead', () => readPaperHead(now)],
  ['readDigest', () => readDigest('us-china/2026-01-05', now)],
  ['readStory', () => readStory('2026-01-02-some-words', now)],
  ['what stands beside a digest', () => neighboursOf(() => readDigest('us-china/2026-01-05', now))],
  ['what stands beside a story', () => neighboursOf(() => readStory('2026-01-03-some-words', now))],
  ['readTopic', () => readTopic('us-china', undefined, now)],
  ['readTopic of a year', () => readTopic('us-china', '2026', now)],
  ['readTopics', () => readTopics(now)],
  ['readStories', () => readStories(undefined, now)],
  ['readStories of a year', () => readStories('2026', now)],
  ['readArchive', () => readArchive(now)],
  ['readArchiveMonth', () => readArchiveMonth('2026', '01', now)],
  ['readLatest', () => readLatest({ limit: 30 }, now)],
  ['readLatest of a topic', () => readLatest({ topic: 'trade', limit: 30 }, now)],
  ['readLatest, further on', () => readLatest({ limit: 30, before: { publishedAt: now, slug: 'x' } }, now)],
  ['readAddresses', () => readAddresses(now)],
  ['readWithdrawn', () => readWithdrawn('digest', 'us-china/2026-01-05')],
  ['readWithdrawals', () => readWithdrawals(100)],
  ['a search', () => readSearch({ q: 'happened' }, now)],
  [
    'a search of some days on one side',
    () => readSearch({ q: 'two', side: 'us-china/china', from: '2026-01-03' }, now),
  ],
  ['a search that finds nothing', () => readSearch({ q: 'zyzzyvas happened', to: '2025-01-01' }, now)],
]

test.each(hot)('%s goes by an index and sorts nothing', async (_, read) => {
  const steps = await plan(read)
  expect(scans(steps)).toEqual([])
  expect(sorts(steps)).toEqual([])
})

/** Where the documents are named already, an index over everything public is no better than a scan. */
test.each(hot.filter(([name]) => /readLatest|a search/.test(name)))(
  '%s fetches what it named one by one',
  async (_, read) => {
    const steps = await plan(read)
    expect(
      steps.filter((step) => step.includes('SEARCH head USING INDEX sqlite_autoindex_head_1 (slug=?)')),
    ).not.toEqual([])
    expect(steps.filter((step) => /head USING INDEX \w+ \(declared=\?\)/.test(step))).toEqual([])
  },
)
