import { absolute, addresses, type FeedFormat } from '@/lib/addresses'
import type { PublicDocument } from '@/lib/digest/public-document'
import { feedId } from './feed-id'
import { type FeedItem, feedItem } from './feed-item'
import { type FeedScope, feedWords, isAnnounced } from './feed-scope'
import { legalLine } from './feed-text'
import type { FeedLinks } from './paging/feed-links'
import { type Publication, paperLanguage } from './publication'

/** A feed, or a page of its archive, before it takes a format. */
export interface Feed {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly language: string
  readonly author: { readonly name: string; readonly url: string }
  /** The page for people. */
  readonly homeUrl: string
  /** The page that says what the feeds are. */
  readonly helpUrl: string
  /** This very document, its neighbours in the archive and the feed itself, in a format. */
  readonly links: (format: FeedFormat) => FeedLinks
  readonly hubUrl: string | undefined
  /** When the newest change of an item was made; the epoch for a feed without items. Never the moment of rendering. */
  readonly updated: Date
  /** Newest first. */
  readonly items: readonly FeedItem[]
}

/** Which documents a feed document holds, and what surrounds it. */
export interface FeedContents {
  readonly scope: FeedScope
  readonly documents: readonly PublicDocument[]
  readonly links: (format: FeedFormat) => FeedLinks
}

/** Called for every document that no item could be made of. */
export type LeftOut = (document: PublicDocument, reason: unknown) => void

/** One line in the server's log. */
export const logLeftOut: LeftOut = ({ document, revision }, reason) =>
  console.error(`Left out of the feeds: ${document.slug} revision ${revision}: ${reason}`)

function told(documents: readonly PublicDocument[], publication: Publication, leftOut: LeftOut): FeedItem[] {
  return documents.flatMap((document) => {
    try {
      return [feedItem(document, publication)]
    } catch (reason) {
      leftOut(document, reason)
      return []
    }
  })
}

/** The feed of these documents. A document that cannot be told is left out and named to `leftOut`. */
export const feedOf = (
  { scope, documents, links }: FeedContents,
  publication: Publication,
  leftOut: LeftOut = logLeftOut,
): Feed => feedOfItems({ scope, items: told(documents, publication, leftOut), links }, publication)

/** The feed of items that are made already. */
export function feedOfItems(
  { scope, items, links }: Pick<Feed, 'items' | 'links'> & { readonly scope: FeedScope },
  { name: given, siteUrl, hubUrl }: Publication,
): Feed {
  const name = legalLine(given)
  const { part, title, description, page } = feedWords(scope, name)
  return {
    id: feedId(part),
    title,
    description,
    language: paperLanguage,
    author: { name, url: absolute(siteUrl, addresses.front()) },
    homeUrl: absolute(siteUrl, page),
    helpUrl: absolute(siteUrl, addresses.subscribe()),
    links,
    // What is in the archive is no news: only the feed itself is subscribed to.
    hubUrl: links('rss').archive || !isAnnounced(scope) ? undefined : hubUrl,
    updated: new Date(Math.max(0, ...items.map(({ updated }) => updated.getTime()))),
    items,
  }
}
