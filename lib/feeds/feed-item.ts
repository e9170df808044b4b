import { absolute, documentAddress } from '@/lib/addresses'
import type { Document } from '@/lib/digest/document'
import { standfirstOf, titleOf } from '@/lib/digest/headline'
import type { PublicDocument } from '@/lib/digest/public-document'
import { itemHtml } from './content/item-content'
import { itemId } from './feed-id'
import { legalLine, shortened } from './feed-text'
import { type ItemRecord, itemRecord } from './item-record'
import type { Publication } from './publication'

/** One document as every format tells it. All text is legal in XML and JSON; all addresses are absolute. */
export interface FeedItem {
  /** Fixed for ever; made of kind and slug alone. */
  readonly id: string
  readonly url: string
  readonly title: string
  /** Plain text: the sentence below the title. */
  readonly summary: string
  readonly html: string
  /** Never moves. */
  readonly published: Date
  /** Moves when what the item says has changed. */
  readonly updated: Date
  readonly category: { readonly id: string; readonly name: string } | undefined
  readonly image: { readonly url: string; readonly description: string } | undefined
  readonly record: ItemRecord
}

/** Characters. */
const summaryLength = 600

/** The sentence below the headline; the headline again where there is none. */
const summaryOf = (document: Document): string =>
  shortened(legalLine(standfirstOf(document) ?? '') || legalLine(titleOf(document)), summaryLength)

const imageOf = (document: Document): FeedItem['image'] =>
  document.kind === 'story' && document.image?.link
    ? { url: new URL(document.image.link).href, description: legalLine(document.image.description) }
    : undefined

const dated = (date: Date): Date => {
  if (Number.isNaN(date.getTime())) throw new Error('its publication date is not valid')
  return date
}

/** The item of a document. Throws where it cannot be told; the feed then goes on without it. */
export function feedItem({ document, publishedAt, updatedAt }: PublicDocument, publication: Publication): FeedItem {
  const title = legalLine(titleOf(document))
  // The file's own title is told as well, in the JSON feed.
  if (!title || !legalLine(document.title)) throw new Error('it has no title that can be shown')
  return {
    id: itemId(document),
    url: absolute(publication.siteUrl, documentAddress(document)),
    title,
    summary: summaryOf(document),
    html: itemHtml(document, publication.timeZone),
    published: dated(publishedAt),
    updated: dated(updatedAt),
    category: document.kind === 'digest' ? { id: document.topic, name: legalLine(document.topicName) } : undefined,
    image: imageOf(document),
    record: itemRecord(document),
  }
}
