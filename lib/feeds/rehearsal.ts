import type { Document } from '@/lib/digest/document'
import type { DocumentRecord } from '@/lib/digest/examination/record'
import type { PublicDocument } from '@/lib/digest/public-document'
import { type FeedItem, feedItem, type Publication } from './feed-item'
import { feedOfItems } from './feed-model'
import { rss } from './formats/rss'
import { feedLinks } from './paging/feed-links'

export type Rehearsal =
  | {
      readonly kind: 'item'
      readonly item: FeedItem
      readonly rss: string
    }
  | { readonly kind: 'left-out'; readonly reason: string }

/** The item of an unpublished text, for the desk only (`.dependency-cruiser.cjs`): nowhere else do feeds take a draft. */
export function rehearse(
  document: Document,
  record: DocumentRecord,
  dates: { readonly publishedAt: Date; readonly updatedAt: Date },
  publication: Publication,
): Rehearsal {
  const unpublished = { document, revision: 0, reviewedByEditor: false, record, ...dates } as PublicDocument
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
