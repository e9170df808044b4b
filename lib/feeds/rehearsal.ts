import type { Document } from '@/lib/digest/document'
import type { PublicDocument } from '@/lib/digest/public-document'
import { type FeedItem, feedItem } from './feed-item'
import { feedOfItems } from './feed-model'
import { rss } from './formats/rss'
import { feedLinks } from './paging/feed-links'
import type { Publication } from './publication'

export type Rehearsal =
  | {
      readonly kind: 'item'
      readonly item: FeedItem
      /** The item as it would stand in the RSS feed, to the byte. */
      readonly rss: string
    }
  /** What keeps the feeds from telling it; they would go on without it. */
  | { readonly kind: 'left-out'; readonly reason: string }

/**
 * The item that subscribers would get, of a text that may not be public. For the desk alone (`.dependency-cruiser.cjs`
 * holds everybody else off): it is the one place where the feeds are handed what no newsstand let through.
 */
export function rehearse(
  document: Document,
  dates: { readonly publishedAt: Date; readonly updatedAt: Date },
  publication: Publication,
): Rehearsal {
  const unpublished = { document, revision: 0, reviewedByEditor: true, ...dates } as PublicDocument
  try {
    const item = feedItem(unpublished, publication)
    const scope = { kind: 'publication' } as const
    const place = { siteUrl: publication.siteUrl, scope, page: undefined, feedFrom: 1 }
    const links = (format: 'rss' | 'atom' | 'json') => feedLinks(place, format)
    const text = rss(feedOfItems({ scope, items: [item], leftOut: [], links }, publication))
    return { kind: 'item', item, rss: text.slice(text.indexOf('<item>'), text.indexOf('</item>') + '</item>'.length) }
  } catch (reason) {
    return { kind: 'left-out', reason: reason instanceof Error ? reason.message : String(reason) }
  }
}
