import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { FeedFormat } from '@/lib/addresses'
import { itemId } from '@/lib/feeds/feed-id'
import type { Archive } from '@/lib/store/archive'
import { importRevision } from '@/lib/store/ledger/import-revision'
import { holdArchive } from '@/lib/store/open-archive'
import { arrive, digest, openTemporary } from '@/test/store/fixture'
import { arriveMany, slugOfDay } from '@/test/store/many-documents'
import { answerFeed } from './answer-feed'

const many = 10_000
let archive: Archive
let published = many

beforeAll(async () => {
  vi.stubEnv('DATA_DIR', mkdtempSync(path.join(tmpdir(), 'parallax-feeds-')))
  vi.stubEnv('SITE_URL', 'https://parallax.example')
  archive = await openTemporary()
  holdArchive(archive)
  await arriveMany(archive, 0, many)
}, 60_000)
afterAll(() => archive.close())

async function publishOneMore(): Promise<void> {
  const day = slugOfDay(published).slice(-10)
  await arrive(archive, new Date(`${day}T05:00:00Z`), digest(day))
  published += 1
}

interface Page {
  readonly ids: readonly string[]
  readonly previous: string | undefined
  readonly next: string | undefined
}

const readers: Record<FeedFormat, (text: string) => Page> = {
  atom: (text) => ({
    ids: [...text.matchAll(/<entry><id>([^<]+)/g)].map(([, id]) => String(id)),
    previous: /rel="prev-archive"[^>]*href="([^"]+)"/.exec(text)?.[1]?.replace('&amp;', '&'),
    next: /rel="next-archive"[^>]*href="([^"]+)"/.exec(text)?.[1]?.replace('&amp;', '&'),
  }),
  rss: (text) => ({
    ids: [...text.matchAll(/<guid[^>]*>([^<]+)/g)].map(([, id]) => String(id)),
    previous: /rel="prev-archive"[^>]*href="([^"]+)"/.exec(text)?.[1]?.replace('&amp;', '&'),
    next: undefined,
  }),
  json: (text) => {
    const { items, next_url: previous } = JSON.parse(text)
    return { ids: items.map(({ id }: { id: string }) => id), previous, next: undefined }
  },
}

const fetchPage = async (url: string, format: FeedFormat): Promise<Page> => {
  const response = await answerFeed(new Request(url), format)
  expect(response.status).toBe(200)
  return readers[format](await response.text())
}

async function walk(format: FeedFormat, file: string, between: (page: number) => Promise<void>): Promise<string[]> {
  const ids: string[] = []
  let url: string | undefined = `https://parallax.example/${file}`
  for (let page = 1; url; page += 1) {
    const { ids: held, previous } = await fetchPage(url, format)
    expect(held.length).toBeLessThanOrEqual(30)
    ids.push(...held)
    await between(page)
    url = previous
  }
  return ids
}

const idsDownFrom = (count: number) =>
  Array.from({ length: count }, (_, step) => itemId({ kind: 'digest', slug: slugOfDay(count - 1 - step) }))

test.each([
  ['atom', 'atom.xml'],
  ['json', 'feed.json'],
  ['rss', 'feed.xml'],
] as const)(
  '%s: from the newest to the first of 10,000 without gap or repeat, while new ones are published',
  async (format, file) => {
    const before = published
    const ids = await walk(format, file, async (page) => {
      if (page % 40 === 1) await publishOneMore()
    })
    expect(published - before).toBe(9)
    expect(ids.length).toBeGreaterThanOrEqual(many)
    expect(ids).toEqual(idsDownFrom(before))
  },
  120_000,
)

test('what is withdrawn while somebody walks is missed once, and nothing else moves', async () => {
  const first = 'https://parallax.example/atom.xml?page=12'
  const ranks = Array.from({ length: 360 }, (_, index) => slugOfDay(359 - index))
  const gone = [slugOfDay(330), slugOfDay(200), slugOfDay(0)]
  const ids: string[] = []
  let url: string | undefined = first
  for (let page = 1; url; page += 1) {
    const { ids: held, previous } = await fetchPage(url, 'atom')
    ids.push(...held)
    if (page === 2)
      for (const slug of gone) {
        const document = digest(slug.slice(-10), { front: ['withdrawn: 2026-01-01T00:00:00Z'] })
        const at = new Date('2026-01-01T00:00:00Z')
        expect(await importRevision(archive, { document, at, prefer: 'file' })).toMatchObject({ kind: 'imported' })
      }
    url = previous
  }
  const missed = gone.slice(1)
  expect(ids).toEqual(ranks.filter((slug) => !missed.includes(slug)).map((slug) => itemId({ kind: 'digest', slug })))
  const again = await fetchPage(first, 'atom')
  expect(again.ids).toHaveLength(29)
  expect(again.previous).toBe('https://parallax.example/atom.xml?page=11')
})

test('a page of the archive stays what it is, byte for byte, while the feed goes on', async () => {
  const page = async () => (await answerFeed(new Request('https://parallax.example/atom.xml?page=7'), 'atom')).text()
  const before = await page()
  await publishOneMore()
  expect(await page()).toBe(before)
})

test('going forward from the first page leads to every full page and ends before the feed', async () => {
  const { next } = await fetchPage('https://parallax.example/atom.xml?page=1', 'atom')
  expect(next).toBe('https://parallax.example/atom.xml?page=2')
  const last = Math.floor((published - 30) / 30)
  expect((await fetchPage(`https://parallax.example/atom.xml?page=${last}`, 'atom')).next).toBeUndefined()
})

test.each([
  'page=0',
  'page=01',
  'page=-1',
  'page=1.5',
  'page=x',
  'page=',
  'page=999999',
  'page=1&upto=30',
  'page=1&upto=31',
  'upto=3',
])('?%s is not found', async (query) => {
  expect((await answerFeed(new Request(`https://parallax.example/atom.xml?${query}`), 'atom')).status).toBe(404)
})

test('a query that is not ours is the feed itself', async () => {
  const answers = ['', '?utm_source=reader'].map((query) =>
    answerFeed(new Request(`https://parallax.example/atom.xml${query}`), 'atom'),
  )
  const [plain, tracked] = await Promise.all(answers)
  expect(await tracked?.text()).toBe(await plain?.text())
})
