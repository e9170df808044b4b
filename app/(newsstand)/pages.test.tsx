import { readdirSync, readFileSync } from 'node:fs'
import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { importOutlets } from '@/lib/content-files/import-settings'
import type { Archive } from '@/lib/store/archive'
import { holdArchive } from '@/lib/store/open-archive'
import { arrive, digest, openTemporary, read, story } from '@/test/store/fixture'
import AboutPage from './about/page'
import ArchiveMonthPage from './archive/[year]/[month]/page'
import ArchiveYearPage from './archive/[year]/page'
import ArchivePage from './archive/page'
import CorrectionsPage from './corrections/page'
import DigestPage, { generateMetadata as digestMetadata } from './digests/[topic]/[date]/page'
import RevisionPage from './digests/[topic]/[date]/revisions/[number]/page'
import NoSuchPage from './no-such-page/page'
import OutletPage from './outlets/[outlet]/page'
import OutletsPage from './outlets/page'
import RegisteredOutletsPage from './outlets/registered/page'
import FrontPage from './page'
import { Paper } from './paper'
import RecordPage from './record/page'
import SearchPage from './search/page'
import StoryPage from './stories/[slug]/page'
import StoriesPage from './stories/page'
import SubscribePage from './subscribe/page'
import TopicPage from './topics/[topic]/page'

const at = vi.hoisted(() => ({ path: '/' }))
vi.mock('next/navigation', async (original) => ({ ...(await original<object>()), usePathname: () => at.path }))

const now = new Date('2026-11-30T09:30:00Z')
const secret = 'Zyzzyva'
const params = <Names extends object>(names: Names) => ({ params: Promise.resolve(names) })
let archive: Archive

beforeAll(async () => {
  vi.useFakeTimers({ now, toFake: ['Date'] })
  archive = await openTemporary()
  holdArchive(archive)
  await importOutlets(archive, 'content')
  const file = readFileSync('content/digests/us-china/2026-02-12.md', 'utf8')
  await arrive(archive, new Date('2026-02-12T05:00:00Z'), read('us-china/2026-02-12', file))
  for (const [topic, day] of [
    ['us-china', '2026-11-30'],
    ['us-china', '2026-11-29'],
    ['trade', '2026-11-29'],
    ['gulf', '2026-06-10'],
    ['arctic', '2025-03-02'],
  ] as const)
    await arrive(archive, new Date(`${day}T05:00:00Z`), digest(day, { topic, topicName: `Topic ${topic}` }))
  await arrive(archive, new Date('2026-11-28T05:00:00Z'), story('2026-11-28'))
  const wrong = { title: `${secret} title`, highlights: [`${secret} happened.`] }
  await arrive(archive, new Date('2026-11-24T05:00:00Z'), digest('2026-11-24', wrong), story('2026-11-24', wrong))
  const front = ['withdrawn: 2026-11-25T09:00:00Z', 'withdrawnReason: "It named the wrong ship."']
  await arrive(archive, new Date('2026-11-25T09:00:00Z'), digest('2026-11-24', { ...wrong, front }))
  await arrive(archive, new Date('2026-11-26T09:00:00Z'), story('2026-11-24', { ...wrong, front: front.slice(0, 1) }))
  const corrections = ['corrections:', '  - at: 2026-11-29T12:00:00Z', '    note: "It is 10 per cent."']
  await arrive(archive, new Date('2026-11-29T12:00:00Z'), digest('2026-11-29', { topic: 'trade', front: corrections }))
})
afterAll(async () => {
  vi.useRealTimers()
  await archive.close()
})

async function html(page: ReactNode): Promise<string> {
  const { prelude } = await prerender(page)
  return new Response(prelude).text()
}
const words = (text: string): string =>
  text
    .replace(/<code>.*?<\/code>/g, '')
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/ (?:aria-label|placeholder)="([^"]*)"/g, '>$1<i ')
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ')

const front = async () => html(await FrontPage())
const withdrawn = params({ topic: 'us-china', date: '2026-11-24' })

test('the front page leads with today, follows with the days before, and ends with a line for each quiet topic', async () => {
  const text = words(await front())
  const order = ['30 November 2026', '29 Nov 2026', '28 Nov 2026', 'Topic gulf , last on 10 June', '2 March 2025']
  const places = order.map((part) => text.indexOf(part))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places).not.toContain(-1)
  expect(text.match(/Topic gulf/g)).toHaveLength(1)
})

test('the head says what day it is and which page this is; topics come by recency', async () => {
  at.path = '/topics/gulf'
  const paper = await html(await Paper({ children: null }))
  expect(paper).toMatch(/<a href="\/topics\/gulf" aria-current="page">/)
  expect(paper.match(/aria-current/g)).toHaveLength(1)
  const topics = [...paper.matchAll(/href="\/topics\/([^"]+)"/g)].map(([, topic]) => topic)
  expect(topics).toEqual(['us-china', 'trade', 'gulf', 'arctic'])
  expect(words(paper)).not.toContain('30 November')
  expect(paper).toMatch(/<form action="\/search"><input type="search"[^>]* name="q"/)
  at.path = '/'
  expect(words(await html(await Paper({ children: null })))).toContain('Monday, 30 November 2026')
})

test('a withdrawn digest is a notice with 410, at its address and those of its revisions, without its words', async () => {
  const metadata = await digestMetadata(withdrawn)
  expect(metadata.other).toEqual({ 'http-status': '410' })
  const page = await html(await DigestPage(withdrawn))
  expect(words(page)).toContain(
    'The digest of 24 November 2026 on US vs China was withdrawn on 25 November 2026, 09:00 UTC . Reason: It named the wrong ship.',
  )
  const revision = await html(await RevisionPage(params({ topic: 'us-china', date: '2026-11-24', number: '1' })))
  expect(words(revision)).toContain('was withdrawn on')
  expect(page + revision + JSON.stringify(metadata)).not.toContain(secret)
  expect(page).toContain('href="/digests/us-china/2026-11-29"')
})

test('corrections and withdrawals stand in one list, the newest first; a story is not named by its address', async () => {
  const page = await html(await CorrectionsPage())
  const text = words(page)
  const places = ['It is 10 per cent.', 'The story of 24 November 2026 was withdrawn', 'The digest of 24 November'].map(
    (part) => text.indexOf(part),
  )
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places).not.toContain(-1)
  expect(page).toContain('href="/digests/us-china/2026-11-24"')
  expect(page).not.toContain('2026-11-24-some-words')
  expect(page).not.toContain(secret)
})

test('the page for addresses with nothing has a search and the latest of each topic', async () => {
  const page = await html(await NoSuchPage())
  expect(page).toMatch(/<form action="\/search">.*name="q"/)
  expect(words(page)).toMatch(/Page not found.*There is nothing at this address.*Topic gulf , last on 10 June/)
})

test('highlights are no list that begins at 2; their addresses are what they were', async () => {
  const page = await html(await DigestPage(params({ topic: 'us-china', date: '2026-02-12' })))
  expect(page).not.toMatch(/<ol start=/)
  expect(words(page)).toContain('In brief Concerns over Taiwan')
  for (const number of [1, 2, 3, 4, 5]) expect(page).toContain(`id="overall-${number}"`)
})

test('the legend of the bars has the ink of every side that it is about', async () => {
  const page = await html(await DigestPage(params({ topic: 'us-china', date: '2026-02-12' })))
  const [, key = ''] = /<ul class="chart-key small"><li>(.*?)outlets of the side/.exec(page) ?? []
  expect(key.match(/data-place="(\d)"/g)).toEqual(['data-place="0"', 'data-place="1"'])
})

/** Phrases that do not come back: docs/voice.md says what to write instead. */
const dialect =
  /\bprint(?:s|ed)?\b|\bat home\b|\bacross\b|\bunreviewed\b|\bplaces?\b|\btold\b|stands nowhere|\blet out\b|\blets it out\b|\bshelves\b|nobody has reviewed|\bcomes near\b|\bhad wrong\b|the same days/i

test('no page speaks to readers in words of its own', async () => {
  const pages: Record<string, ReactNode> = {
    front: await FrontPage(),
    digest: await DigestPage(params({ topic: 'us-china', date: '2026-02-12' })),
    withdrawn: await DigestPage(withdrawn),
    story: await StoryPage(params({ slug: '2026-11-28-some-words' })),
    stories: await StoriesPage(),
    topic: await TopicPage(params({ topic: 'us-china' })),
    archive: await ArchivePage(),
    year: await ArchiveYearPage(params({ year: '2026' })),
    month: await ArchiveMonthPage(params({ year: '2026', month: '11' })),
    outlets: await OutletsPage(),
    registered: await RegisteredOutletsPage(),
    outlet: await OutletPage(params({ outlet: 'reuters' })),
    search: await SearchPage({ searchParams: Promise.resolve({}) }),
    slip: await SearchPage({ searchParams: Promise.resolve({ q: 'reutres' }) }),
    nothing: await SearchPage({ searchParams: Promise.resolve({ q: 'qqqqqq' }) }),
    corrections: await CorrectionsPage(),
    subscribe: await SubscribePage(),
    about: await AboutPage(),
    record: await RecordPage(),
    missing: await NoSuchPage(),
    frame: await Paper({ children: null }),
  }
  for (const [name, page] of Object.entries(pages)) {
    const text = words(await html(page)).replace(/Share and print( Share Copy link Print)?/, '')
    expect(text.match(new RegExp(`.{0,40}(?:${dialect.source}).{0,40}`, 'i'))?.[0], name).toBeUndefined()
  }
})

test('an empty month that is over says so; one to come says nothing', async () => {
  const text = words(await html(await ArchiveYearPage(params({ year: '2026' }))))
  expect(text).toMatch(/January Nothing published/)
  expect(text).not.toMatch(/December Nothing/)
  expect(text).toContain('November 3 digests, 1 story')
})

test('every page without parameters is one of those that the browser tests open', () => {
  const pages = readdirSync('app/(newsstand)', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('page.tsx') && !file.includes('['))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, '')}`)
  expect(pages).toContain('/corrections')
  for (const spec of ['draft-is-nowhere', 'policy', 'plain-documents']) {
    const opened = readFileSync(`e2e/${spec}.spec.ts`, 'utf8')
    const isOpened = (page: string) => opened.includes(`'${page}'`) || opened.includes(`'${page}?`)
    expect(
      pages.filter((page) => page !== '/no-such-page' && !isOpened(page)),
      spec,
    ).toEqual([])
  }
})
