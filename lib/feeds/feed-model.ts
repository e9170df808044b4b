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
  /** Not in any format: for the log and the desk. */
  readonly leftOut: readonly FeedFailure[]
}

/** Which documents a feed document holds, and what surrounds it. */
export interface FeedContents {
  readonly scope: FeedScope
  readonly documents: readonly PublicDocument[]
  readonly links: (format: FeedFormat) => FeedLinks
}

/** What no item could be made of: it is left out, and everything else goes on. */
export interface FeedFailure {
  readonly slug: string
  readonly revision: number
  readonly reason: string
}

interface Told {
  readonly items: readonly FeedItem[]
  readonly leftOut: readonly FeedFailure[]
}

/** An item of each of these, as far as `make` does not throw; `of` names the document behind one. */
export function tell<Source>(
  sources: readonly Source[],
  of: (source: Source) => Omit<FeedFailure, 'reason'>,
  make: (source: Source) => FeedItem,
): Told {
  const leftOut: FeedFailure[] = []
  const items = sources.flatMap((source) => {
    try {
      return [make(source)]
    } catch (reason) {
      const { slug, revision } = of(source)
      leftOut.push({ slug, revision, reason: reason instanceof Error ? reason.message : String(reason) })
      return []
    }
  })
  return { items, leftOut }
}

/** The feed of these documents. */
export function feedOf({ scope, documents, links }: FeedContents, publication: Publication): Feed {
  const told = tell(
    documents,
    ({ document: { slug }, revision }) => ({ slug, revision }),
    (document) => feedItem(document, publication),
  )
  return feedOfItems({ scope, ...told, links }, publication)
}

/** The feed of items that are made already. */
export function feedOfItems(
  { scope, items, leftOut, links }: Told & Pick<Feed, 'links'> & { readonly scope: FeedScope },
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
    leftOut,
  }
}
