import { XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { asPublic, samplePaper, seed, seeds } from '@/test/feeds/fixture'
import { hostileText } from '@/test/feeds/hostile-fixture'
import { offeredFeeds } from './feed-list'
import { newsHour, newsSitemap } from './news-sitemap'
import { opml } from './opml'
import { readerLinks } from './reader-links'
import { robots } from './robots'
import { sitemap, sitemapIndex, sitemapParts } from './sitemap'

const feeds = offeredFeeds(samplePaper, [{ id: 'us-china', name: 'US & China' }])
const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]+)/g)].map(([, url]) => url)

describe('OPML', () => {
  test('lists every feed once, with its page', () => {
    const text = opml(samplePaper, feeds)
    expect([...text.matchAll(/xmlUrl="([^"]+)" htmlUrl="([^"]+)"/g)].map(([, feed, page]) => [feed, page])).toEqual([
      ['https://parallax.example/feed.xml', 'https://parallax.example/'],
      ['https://parallax.example/topics/us-china/feed.xml', 'https://parallax.example/topics/us-china'],
      ['https://parallax.example/corrections/feed.xml', 'https://parallax.example/corrections'],
    ])
    expect(text).toContain('text="Parallax: US &amp; China"')
  })
  test('a name with markup in it breaks nothing', () => {
    const text = opml(samplePaper, offeredFeeds(samplePaper, [{ id: 'x', name: hostileText }]))
    expect(text.match(/<outline /g)).toHaveLength(4)
    expect(XMLValidator.validate(text)).toBe(true)
  })
})

describe('the sitemap', () => {
  const documents = Array.from({ length: 12 }, (_, index) => ({
    kind: 'digest' as const,
    slug: `us-china/2026-01-${String(12 - index).padStart(2, '0')}`,
    updatedAt: new Date(Date.UTC(2026, 0, 12 - index)),
  }))
  const pages = ['/', '/about']

  test('is one file where all fits, documents with the day their text changed', () => {
    const parts = sitemapParts({ pages, documents })
    expect([...parts.keys()]).toEqual(['all'])
    const text = sitemap(samplePaper.siteUrl, parts.get('all') ?? [])
    expect(locations(text)).toHaveLength(14)
    expect(text).toContain(
      '<loc>https://parallax.example/digests/us-china/2026-01-01</loc><lastmod>2026-01-01T00:00:00.000Z',
    )
  })
  test('is split where it is large, and a new document changes the last file only', () => {
    const parts = sitemapParts({ pages, documents }, 5)
    expect([...parts.keys()]).toEqual(['pages', '1', '2', '3'])
    const later = { kind: 'digest' as const, slug: 'us-china/2026-01-13', updatedAt: new Date(Date.UTC(2026, 0, 13)) }
    const grown = sitemapParts({ pages, documents: [later, ...documents] }, 5)
    expect([grown.get('1'), grown.get('2')]).toEqual([parts.get('1'), parts.get('2')])
    expect(grown.get('3')).toHaveLength(3)
    const index = sitemapIndex(samplePaper.siteUrl, parts)
    expect(locations(index)).toEqual(
      ['pages', '1', '2', '3'].map((part) => `https://parallax.example/sitemaps/${part}.xml`),
    )
    expect(index).toContain('<lastmod>2026-01-12T00:00:00.000Z</lastmod>')
  })
})

test('the news sitemap holds the last two days of the clock, not of the paper', () => {
  const [newest] = seeds()
  if (!newest) throw new Error('no seed')
  const now = new Date('2026-02-12T12:20:00Z')
  const { since } = newsHour(now)
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
  const news = [
    asPublic(newest.document, ago(1)),
    asPublic(seed('2026-02-05'), ago(47)),
    asPublic(seed('2026-01-21'), ago(49)),
  ]
  const text = newsSitemap(samplePaper, news, since)
  expect(locations(text)).toEqual([
    'https://parallax.example/digests/us-china/2026-02-12',
    'https://parallax.example/digests/us-china/2026-02-05',
  ])
  expect(text).toContain('<news:name>Parallax</news:name><news:language>en</news:language>')
  expect(text).not.toContain('<news:title>US vs China News')
})

test('in no minute of the hour does the news sitemap hold anything older than two days', () => {
  for (const minute of [0, 1, 30, 59]) {
    const now = new Date(Date.UTC(2026, 1, 12, 12, minute, 59))
    const { begun, since } = newsHour(now)
    expect(now.getTime() - since.getTime()).toBeLessThanOrEqual(48 * 3_600_000)
    expect(begun).toEqual(new Date(Date.UTC(2026, 1, 12, 12)))
  }
})

test('where nothing is new the news sitemap is empty and valid', () => {
  const text = newsSitemap(samplePaper, seeds(), newsHour(new Date('2026-06-01T00:00:00Z')).since)
  expect(locations(text)).toEqual([])
  expect(XMLValidator.validate(text)).toBe(true)
})

test('robots.txt keeps the desk out and names the sitemaps, absolute', () => {
  const lines = robots(samplePaper.siteUrl, { hasNews: true }).split('\n')
  for (const path of ['/admin', '/api/', '/sign-in', '/setup']) expect(lines).toContain(`Disallow: ${path}`)
  expect(lines).toContain('Sitemap: https://parallax.example/sitemap.xml')
  expect(lines).toContain('Sitemap: https://parallax.example/news-sitemap.xml')
})

test('robots.txt does not name a news sitemap that has no news', () => {
  const named = robots(samplePaper.siteUrl, { hasNews: false }).match(/^Sitemap: .*$/gm)
  expect(named).toEqual(['Sitemap: https://parallax.example/sitemap.xml'])
})

test('robots.txt keeps search results out of search engines, and lets who follows a search have its feed', () => {
  const lines = robots(samplePaper.siteUrl, { hasNews: false }).split('\n')
  // The longest matching rule decides (RFC 9309, 2.2.2).
  const rule = (path: string) =>
    lines
      .map((line) => line.split(': '))
      .filter(([name, prefix]) => /^(?:Dis)?[Aa]llow$/.test(name ?? '') && path.startsWith(prefix ?? ''))
      .sort(([, one = ''], [, other = '']) => other.length - one.length)[0]?.[0] ?? 'Allow'
  expect(['/search', '/search?q=trade', '/search/suggest?q=t'].map(rule)).toEqual(Array(3).fill('Disallow'))
  const feeds = ['/search/feed.xml?q=trade', '/search/atom.xml?q=trade', '/search/feed.json?q=trade', '/feed.xml']
  expect(feeds.map(rule)).toEqual(Array(4).fill('Allow'))
})

test('the news sitemap names the paper as Google News does: without what stands in parentheses', () => {
  const named = (name: string) => newsSitemap({ ...samplePaper, name }, seeds().slice(0, 1), new Date(0))
  expect(named('The Parallax (US & China)')).toContain('<news:name>The Parallax</news:name>')
  expect(named('(Parallax)')).toContain('<news:name>(Parallax)</news:name>')
})

test('a feed is handed to a reader with its address encoded once', () => {
  const links = readerLinks('https://parallax.example/topics/a/feed.xml')
  expect(links.find(({ reader }) => reader === 'Feedly')?.href).toBe(
    'https://feedly.com/i/subscription/feed%2Fhttps%3A%2F%2Fparallax.example%2Ftopics%2Fa%2Ffeed.xml',
  )
  for (const { href } of links) expect(URL.canParse(href)).toBe(true)
})
