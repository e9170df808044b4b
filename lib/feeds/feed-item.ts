import { absolute, documentAddress } from '@/lib/addresses'
import type { Document } from '@/lib/digest/document'
import { standfirstOf, titleOf } from '@/lib/digest/headline'
import type { PublicDocument } from '@/lib/digest/public-document'
import { itemHtml } from './content/item-content'
import { itemId } from './feed-id'
import { legalLine, shortened } from './feed-text'
import { type ItemRecord, itemRecord } from './item-record'

export interface Publication {
  readonly name: string
  /** Without a trailing slash. */
  readonly siteUrl: string
  readonly timeZone: string
  readonly hubUrl?: string | undefined
}

export interface FeedItem {
  /** Never changes. */
  readonly id: string
  readonly url: string
  readonly title: string
  readonly summary: string
  readonly html: string
  readonly published: Date
  readonly updated: Date
  readonly category: { readonly id: string; readonly name: string } | undefined
  readonly image: { readonly url: string; readonly description: string } | undefined
  readonly record: ItemRecord
}

const summaryLength = 600

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

/** Throws if no item can be made; the feed then goes on without it. */
export function feedItem(
  { document, record, publishedAt, updatedAt }: PublicDocument,
  publication: Publication,
): FeedItem {
  const title = legalLine(titleOf(document))
  if (!title || !legalLine(document.title)) throw new Error('it has no title that can be shown')
  return {
    id: itemId(document),
    url: absolute(publication.siteUrl, documentAddress(document)),
    title,
    summary: summaryOf(document),
    html: itemHtml(document, record, publication.timeZone),
    published: dated(publishedAt),
    updated: dated(updatedAt),
    category: document.kind === 'digest' ? { id: document.topic, name: legalLine(document.topicName) } : undefined,
    image: imageOf(document),
    record: itemRecord(document, record),
  }
}
