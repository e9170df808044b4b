import { XMLParser } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { asPublic, everyKind, sampleFeed, samplePaper, sampleStory, seed, seeds } from '@/test/feeds/fixture'
import { hostileDigest } from '@/test/feeds/hostile-fixture'
import { atom } from './atom'
import { rss } from './rss'

/** The rules of the W3C feed validator (validator.w3.org/feed/docs), one by one. */

type Xml = { [name: string]: Xml & Xml[] & string }
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
})
const parsed = (xml: string) => parser.parse(xml) as Xml
const list = <Value>(value: Value | Value[] | undefined): Value[] =>
  value === undefined ? [] : ([value].flat() as Value[])

const documents = [hostileDigest(), ...seeds(), sampleStory()]
const absolute = /^https:\/\/parallax\.example\//
const rfc822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/
const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/
/** Outside text, where `<` is escaped. */
const dangerous = /<(script|style|iframe|object|embed|form|input|meta|link|base)\b|<[^>]+\s(on\w+|style)=/i
const relative = /<[a-z][^>]*\s(href|src)="(?!https?:\/\/|mailto:)/i

describe.each(everyKind(documents))('RSS, %s', (_, feed, address) => {
  const channel = parsed(rss(feed)).rss?.channel as Xml
  const items = list(channel.item)
  const links = list(channel['atom:link'])

  test('is encoded in UTF-8, and says so first', () => {
    expect(rss(feed)).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?><rss version="2.0"/)
  })
  test('the channel has a title, an absolute link and a description, once each', () => {
    expect([channel.title, channel.description].map((value) => typeof value)).toEqual(['string', 'string'])
    expect(channel.link).toMatch(absolute)
  })
  test('language, ttl, docs and lastBuildDate are what they must be', () => {
    expect(channel.language).toBe('en')
    expect(channel.ttl).toMatch(/^[1-9]\d*$/)
    expect(channel.docs).toMatch(/^https:/)
    expect(channel.lastBuildDate).toMatch(rfc822)
  })
  test('atom:link self is the address it is fetched from, and every link is absolute and typed', () => {
    const self = links.filter((link) => link['@rel'] === 'self')
    expect(self.map((link) => link['@href'])).toEqual([`https://parallax.example${address}`])
    for (const link of links)
      expect([link['@href'], link['@type']]).toEqual([expect.stringMatching(absolute), 'application/rss+xml'])
  })
  test('every item has a title, a link, a guid that is no link and is its own, and an RFC 822 date', () => {
    for (const item of items) {
      expect(item.title).toBeTruthy()
      expect(item.link).toMatch(absolute)
      expect(item.guid?.['@isPermaLink']).toBe('false')
      expect(item.guid?.['#']).toMatch(/^urn:uuid:/)
      expect(item.pubDate).toMatch(rfc822)
      expect(item['atom:updated']).toMatch(rfc3339)
    }
    expect(new Set(items.map((item) => item.guid?.['#'])).size).toBe(documents.length)
  })
  test('a short description comes before content:encoded', () => {
    for (const item of items) {
      const names = Object.keys(item)
      expect(names.indexOf('description')).toBeLessThan(names.indexOf('content:encoded'))
      expect(String(item.description).length).toBeLessThan(String(item['content:encoded']).length)
    }
  })
  test('content has nothing dangerous and no relative address', () => {
    for (const item of items)
      for (const html of [item.description, item['content:encoded']]) {
        expect(html).not.toMatch(dangerous)
        expect(html).not.toMatch(relative)
      }
  })
  test('an author without an address is a dc:creator', () => {
    for (const item of items) expect([item['dc:creator'], item.author]).toEqual(['Parallax', undefined])
  })
})

describe.each(everyKind(documents))('Atom, %s', (_, model) => {
  const feed = parsed(atom(model)).feed as Xml
  const entries = list(feed.entry)
  const linksOf = (element: Xml, rel: string) => list(element.link).filter((link) => link['@rel'] === rel)

  test('has an id that is a URI, a title, an RFC 3339 date and an author, once each', () => {
    expect(feed.id).toMatch(/^urn:uuid:/)
    expect(typeof feed.title).toBe('string')
    expect(feed.updated).toMatch(rfc3339)
    expect(feed.author?.name).toBe('Parallax')
    expect(feed['@xml:lang']).toBe('en')
  })
  test('one self link, and one alternate link of a type; all absolute', () => {
    expect(linksOf(feed, 'self')).toHaveLength(1)
    expect(linksOf(feed, 'alternate')).toHaveLength(1)
    for (const link of list(feed.link)) expect(link['@href']).toMatch(absolute)
  })
  test('every entry has an id of its own, a title, dates, an alternate link, summary and content', () => {
    for (const entry of entries) {
      expect(entry.id).toMatch(/^urn:uuid:/)
      expect(entry.title).toBeTruthy()
      expect([entry.published, entry.updated]).toEqual([expect.stringMatching(rfc3339), expect.stringMatching(rfc3339)])
      expect(linksOf(entry, 'alternate').map((link) => link['@href'])).toEqual([expect.stringMatching(absolute)])
      expect([entry.summary?.['@type'], entry.content?.['@type']]).toEqual(['text', 'html'])
      expect(entry.content?.['#']).not.toMatch(dangerous)
      expect(entry.content?.['#']).not.toMatch(relative)
    }
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(documents.length)
  })
  test('the feed was updated when its newest entry was', () => {
    expect(feed.updated).toBe(
      entries
        .map((entry) => String(entry.updated))
        .sort()
        .at(-1),
    )
  })
})

describe('pages of an archive (RFC 5005)', () => {
  const links = (xml: string) =>
    Object.fromEntries([...xml.matchAll(/rel="([\w-]+)"[^>]*href="([^"]+)"/g)].map(([, rel, href]) => [rel, href]))
  const at = (place: object) => atom(sampleFeed(seeds(), { place }))

  test('the feed is no archive, and leads to the page that ends before it', () => {
    expect(at({ feedFrom: 71 })).not.toContain('fh:archive/')
    expect(links(at({ feedFrom: 71 }))['prev-archive']).toBe('https://parallax.example/atom.xml?page=3&amp;upto=70')
    expect(links(at({ feedFrom: 61 }))['prev-archive']).toBe('https://parallax.example/atom.xml?page=2')
    expect(links(at({ feedFrom: 1 }))['prev-archive']).toBeUndefined()
  })
  test('a page says that it is one, which feed it belongs to, and where its neighbours are', () => {
    const xml = at({ page: { number: 2, upto: undefined }, feedFrom: 200 })
    expect(xml).toContain('<fh:archive/>')
    expect(links(xml)).toMatchObject({
      self: 'https://parallax.example/atom.xml?page=2',
      current: 'https://parallax.example/atom.xml',
      'prev-archive': 'https://parallax.example/atom.xml?page=1',
      'next-archive': 'https://parallax.example/atom.xml?page=3',
    })
  })
  test('the first page leads no further back, and none leads forward to what the feed still shows', () => {
    expect(links(at({ page: { number: 1, upto: undefined }, feedFrom: 200 }))['prev-archive']).toBeUndefined()
    expect(links(at({ page: { number: 1, upto: undefined }, feedFrom: 61 }))['next-archive']).toBe(
      'https://parallax.example/atom.xml?page=2',
    )
    expect(links(at({ page: { number: 1, upto: undefined }, feedFrom: 60 }))['next-archive']).toBeUndefined()
    expect(links(at({ page: { number: 3, upto: 70 }, feedFrom: 71 }))['next-archive']).toBeUndefined()
  })
})

test('two renders of one state are the same bytes', () => {
  expect(everyKind(documents).map(([, feed]) => [rss(feed), atom(feed)])).toEqual(
    everyKind(documents).map(([, feed]) => [rss(feed), atom(feed)]),
  )
})

test('no two feeds share an id or a name, but for the pages of one', () => {
  const feeds = everyKind(documents).map(([, feed]) => feed)
  expect(new Set(feeds.map(({ id }) => id)).size).toBe(feeds.length - 1)
  expect(new Set(feeds.map(({ title }) => title)).size).toBe(feeds.length - 1)
})

test('a feed without items is still one', () => {
  expect(parsed(atom(sampleFeed([]))).feed?.updated).toMatch(rfc3339)
  expect(parsed(rss(sampleFeed([]))).rss?.channel?.title).toBe('Parallax')
})

test('a topic’s feed has its own name, id and addresses, and the same ids of items', () => {
  const whole = sampleFeed([asPublic(seed('2026-01-21'))])
  const topic = sampleFeed([asPublic(seed('2026-01-21'))], {
    scope: { kind: 'topic', topic: { id: 'us-china', name: 'US & China' } },
  })
  expect([topic.title, topic.homeUrl]).toEqual(['Parallax: US & China', `${samplePaper.siteUrl}/topics/us-china`])
  expect(topic.links('rss').self).toBe('https://parallax.example/topics/us-china/feed.xml')
  expect(topic.id).not.toBe(whole.id)
  expect(topic.items[0]?.id).toBe(whole.items[0]?.id)
})
