import { parseFeed } from '@rowanmanning/feed-parser'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import RssParser from 'rss-parser'
import { describe, expect, test } from 'vitest'
import type { FeedFormat } from '@/lib/addresses'
import { everyKind, sampleFeed, seeds } from '@/test/feeds/fixture'
import { hostileCore, hostileDigest } from '@/test/feeds/hostile-fixture'
import type { Feed } from '../feed-model'
import { renderFeed } from './render-feed'

const documents = [hostileDigest(), ...seeds()]
const feed = sampleFeed(documents)
const written = (format: FeedFormat, of = feed) => renderFeed(of, format).text

const seconds = (date: Date) => new Date(Math.floor(date.getTime() / 1000) * 1000).toISOString()
const toldBy = ({ items }: Feed) =>
  items.map(({ id, url, title, published, html }) => ({ id, url, title, html, at: seconds(published) }))

async function byRssParser(format: 'rss' | 'atom', of: Feed) {
  const { items } = await new RssParser().parseString(written(format, of))
  return items.map((item) => ({
    id: item.guid ?? (item as { id?: string }).id,
    url: item.link,
    title: item.title,
    html: (item as { 'content:encoded'?: string })['content:encoded'] ?? item.content,
    at: seconds(new Date(item.isoDate ?? '')),
  }))
}

function byFeedsmith(format: FeedFormat, of: Feed) {
  const xml = written(format, of)
  switch (format) {
    case 'rss':
      return parseRssFeed(xml).items?.map(({ guid, link, title, content, pubDate }) => {
        return { id: guid?.value, url: link, title, html: content?.encoded, at: seconds(new Date(pubDate ?? '')) }
      })
    case 'atom':
      return parseAtomFeed(xml).entries?.map(({ id, links, title, content, published }) => {
        const at = seconds(new Date(published ?? ''))
        return { id, url: links?.[0]?.href, title: title?.value, html: content?.value, at }
      })
    case 'json':
      return parseJsonFeed(xml).items?.map(({ id, url, title, content_html: html, date_published }) => {
        return { id, url, title, html, at: seconds(new Date(date_published ?? '')) }
      })
  }
}

/** This reader decodes references twice: `&lt;` in an item's HTML reaches its user as `<`. */
const decodedAgain = (text: string) =>
  text.replace(/&#x([0-9A-F]+);|&amp;/g, (_, code) => (code ? String.fromCodePoint(Number.parseInt(code, 16)) : '&'))

const byFeedParser = (format: FeedFormat, of: Feed) =>
  parseFeed(written(format, of)).items.map(({ id, url, title, content, published }) => ({
    id,
    url,
    title,
    html: content,
    at: seconds(published ?? new Date(0)),
  }))

describe.each(everyKind(documents))('three independent readers find the same in the feed of %s', (_, of) => {
  const expected = toldBy(of)
  test('rss-parser, in RSS', async () => expect(await byRssParser('rss', of)).toEqual(expected))
  test('rss-parser, in Atom', async () => expect(await byRssParser('atom', of)).toEqual(expected))
  test.each(['rss', 'atom', 'json'] as const)('feedsmith, in %s', (format) =>
    expect(byFeedsmith(format, of)).toEqual(expected),
  )
  test.each(['rss', 'atom'] as const)('@rowanmanning/feed-parser, in %s', (format) => {
    const decoded = expected.map((item) => ({
      ...item,
      title: decodedAgain(item.title),
      html: decodedAgain(item.html),
    }))
    expect(byFeedParser(format, of)).toEqual(decoded)
  })
})

test('both readers have the summary, and Chinese and emoji as they were written', async () => {
  const { items } = await new RssParser().parseString(written('rss'))
  const other = parseFeed(written('atom')).items
  for (const [index, { summary }] of feed.items.entries()) expect(other[index]?.description).toBe(decodedAgain(summary))
  expect(items[1]?.contentSnippet).toContain(feed.items[1]?.summary.slice(0, 60))
  expect(items[0]?.title).toContain(hostileCore)
  expect(other[0]?.title).toContain(hostileCore)
})

test('the feed itself is named, addressed and dated alike', () => {
  for (const format of ['rss', 'atom'] as const) {
    const parsed = parseFeed(written(format))
    expect(parsed.title).toBe(feed.title)
    expect(parsed.url).toBe(feed.homeUrl)
    expect(parsed.self).toBe(feed.links(format).self)
    expect(parsed.language).toBe('en')
    expect(seconds(parsed.updated ?? new Date(0))).toBe(seconds(feed.updated))
  }
})
