import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Archive } from '@/lib/store/archive'
import { listFeedFailures } from '@/lib/store/desk/feed-failures'
import { bumpEdition } from '@/lib/store/edition'
import { holdArchive } from '@/lib/store/open-archive'
import { arrive, digest, openTemporary } from '@/test/store/fixture'
import { answerFeed } from './answer-feed'
import { answerSearch } from './answer-followed'

let archive: Archive
let logged: ReturnType<typeof vi.spyOn>
const bad = 'us-china/2026-03-02'

beforeEach(async () => {
  vi.stubEnv('DATA_DIR', mkdtempSync(path.join(tmpdir(), 'parallax-feeds-')))
  vi.stubEnv('SITE_URL', 'https://parallax.example')
  logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  archive = await openTemporary()
  holdArchive(archive)
  const days = ['2026-03-01', '2026-03-02', '2026-03-03']
  for (const [index, day] of days.entries()) await arrive(archive, new Date(Date.UTC(2026, 2, 4, index)), digest(day))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await archive.close()
})

/** A disk fault, or another version of the program: the cached value is damaged, the ledger is not. */
const damage = (change: (body: string) => string) =>
  archive.write(async (db) => {
    const { body } = await db.selectFrom('document').select('body').where('slug', '=', bad).executeTakeFirstOrThrow()
    await db
      .updateTable('document')
      .set({ body: change(body) })
      .where('slug', '=', bad)
      .execute()
    await bumpEdition(db)
  })

const untitled = (body: string) => JSON.stringify({ ...JSON.parse(body), title: '\u200b' })
const torn = (body: string) => body.slice(0, 100)

async function items(format: 'rss' | 'atom' | 'json' = 'json') {
  const response = await answerFeed(new Request('https://parallax.example/feed.json'), format)
  expect(response.status).toBe(200)
  const text = await response.text()
  return format === 'json' ? JSON.parse(text).items.map(({ url }: { url: string }) => url.slice(-10)) : text
}

test.each([
  ['a title of which nothing can be shown', untitled, 'it has no title that can be shown'],
  ['a value that cannot be read back', torn, expect.stringContaining('it cannot be read back (SyntaxError')],
])('%s: left out, the feed goes on, the log and the desk are told once', async (_, change, reason) => {
  await damage(change)
  expect(await items()).toEqual(['2026-03-03', '2026-03-01'])
  for (const format of ['rss', 'atom'] as const) expect(await items(format)).not.toContain(bad)
  expect(logged.mock.calls.flat().join('\n')).toContain(`Left out of the feeds: ${bad} revision 1: `)
  const [noted, ...more] = await listFeedFailures(archive.db)
  expect([noted?.slug, noted?.revision, noted?.title, more]).toEqual([bad, 1, 'Talks of 2026-03-02', []])
  expect(noted?.reason).toEqual(reason)
  expect(await listFeedFailures(archive.db, bad)).toHaveLength(1)
  expect(await listFeedFailures(archive.db, 'us-china/2026-03-01')).toEqual([])
})

test('a search and an outlet leave it out as well', async () => {
  await damage(torn)
  const response = await answerSearch(new Request('https://parallax.example/search/feed.json?kind=digest'), 'json')
  expect(JSON.parse(await response.text()).items).toHaveLength(2)
  expect(await listFeedFailures(archive.db)).toHaveLength(1)
})

test('a new revision that can be told is in the feed, and the desk is told no more', async () => {
  await damage(untitled)
  await items()
  await arrive(archive, new Date('2026-03-05T00:00:00Z'), digest('2026-03-02', { title: 'Mended' }))
  expect(await listFeedFailures(archive.db)).toEqual([])
  expect(await items()).toEqual(['2026-03-03', '2026-03-02', '2026-03-01'])
})

test('what is mended without a new revision is told no more once a feed has told it', async () => {
  await damage(untitled)
  await items()
  await damage((body) => JSON.stringify({ ...JSON.parse(body), title: 'Mended' }))
  await items()
  expect(await archive.db.selectFrom('left_out').selectAll().execute()).toEqual([])
})

test('what readers do not see is no notice at the desk', async () => {
  await damage(untitled)
  await items()
  await arrive(archive, new Date('2026-03-05T00:00:00Z'), digest('2026-03-02', { front: ['draft: true'] }))
  expect(await listFeedFailures(archive.db)).toEqual([])
})

test('an archive that cannot be written to costs nobody the feed', async () => {
  await damage(untitled)
  holdArchive({ ...archive, write: async () => Promise.reject(new Error('disk full')) })
  expect(await items()).toEqual(['2026-03-03', '2026-03-01'])
  expect(logged.mock.calls.flat().join('\n')).toContain('could not be recorded for the desk: Error: disk full')
})
