import { htmlOf } from '../content/item-content'
import type { FeedItem } from '../feed-item'
import type { Feed } from '../feed-model'
import { generator, minutesBetweenPolls } from '../publication'
import { XmlElement } from './xml'

const namespaces = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
}
const rssType = 'application/rss+xml'

/** RFC 822 with a four-digit year, to the second, in GMT. */
const rfc822 = (date: Date): string => date.toUTCString()

/** Readers parse a description as HTML: plain text has to be escaped. */
const asHtml = (plain: string): string => htmlOf([{ type: 'text', value: plain }])

function addItem(channel: XmlElement, item: FeedItem, author: string): void {
  const element = channel
    .element('item')
    .text('title', item.title)
    .text('link', item.url)
    .text('guid', item.id, { isPermaLink: 'false' })
    .text('pubDate', rfc822(item.published))
    .text('atom:updated', item.updated.toISOString())
    .text('dc:creator', author)
    .text('category', item.category?.name)
    .text('description', asHtml(item.summary))
    .text('content:encoded', item.html)
  if (item.image)
    element
      .element('media:content', { url: item.image.url, medium: 'image' })
      .text('media:description', item.image.description, { type: 'plain' })
}

/** RSS 2.0: full text in `content:encoded`, a summary in `description`. */
export function rss(feed: Feed): string {
  const links = feed.links('rss')
  const root = XmlElement.root('rss', namespaces)
  const channel = root
    .element('channel')
    .text('title', feed.title)
    .text('link', feed.homeUrl)
    .text('description', feed.description)
    .text('language', feed.language)
    .text('lastBuildDate', feed.items.length ? rfc822(feed.updated) : undefined)
    .text('generator', generator)
    .text('docs', 'https://www.rssboard.org/rss-specification')
    .text('ttl', String(minutesBetweenPolls))
    .empty('atom:link', { rel: 'self', type: rssType, href: links.self })
  if (feed.hubUrl) channel.empty('atom:link', { rel: 'hub', href: feed.hubUrl })
  if (links.archive)
    channel.empty('fh:archive').empty('atom:link', { rel: 'current', type: rssType, href: links.current })
  if (links.previous) channel.empty('atom:link', { rel: 'prev-archive', type: rssType, href: links.previous })
  if (links.next) channel.empty('atom:link', { rel: 'next-archive', type: rssType, href: links.next })
  for (const item of feed.items) addItem(channel, item, feed.author.name)
  return root.document()
}
