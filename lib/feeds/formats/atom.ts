import type { FeedItem } from '../feed-item'
import type { Feed } from '../feed-model'
import { generator } from '../publication'
import { XmlElement } from './xml'

const namespaces = { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:fh': 'http://purl.org/syndication/history/1.0' }
const atomType = 'application/atom+xml'

function addEntry(feed: XmlElement, item: FeedItem): void {
  const entry = feed
    .element('entry')
    .text('id', item.id)
    .text('title', item.title)
    .empty('link', { rel: 'alternate', type: 'text/html', href: item.url })
    .text('published', item.published.toISOString())
    .text('updated', item.updated.toISOString())
  if (item.category) entry.empty('category', { term: item.category.id, label: item.category.name })
  entry.text('summary', item.summary, { type: 'text' }).text('content', item.html, { type: 'html' })
}

/** Atom 1.0 (RFC 4287); archive pages as of RFC 5005. */
export function atom(feed: Feed): string {
  const links = feed.links('atom')
  const root = XmlElement.root('feed', { ...namespaces, 'xml:lang': feed.language })
    .text('id', feed.id)
    .text('title', feed.title)
    .text('subtitle', feed.description)
    .text('updated', feed.updated.toISOString())
    .text('generator', generator)
    .empty('link', { rel: 'self', type: atomType, href: links.self })
    .empty('link', { rel: 'alternate', type: 'text/html', href: feed.homeUrl })
  root.element('author').text('name', feed.author.name).text('uri', feed.author.url)
  if (feed.hubUrl) root.empty('link', { rel: 'hub', href: feed.hubUrl })
  if (links.archive) root.empty('fh:archive').empty('link', { rel: 'current', type: atomType, href: links.current })
  if (links.previous) root.empty('link', { rel: 'prev-archive', type: atomType, href: links.previous })
  if (links.next) root.empty('link', { rel: 'next-archive', type: atomType, href: links.next })
  for (const item of feed.items) addEntry(root, item)
  return root.document()
}
