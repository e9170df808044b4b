import { absolute, addresses, type FeedFormat } from '@/lib/addresses'
import type { PublicDocument } from '@/lib/digest/public-document'
import { feedId } from './feed-id'
import { type FeedItem, feedItem } from './feed-item'
import { type FeedScope, feedWords, isAnnounced } from './feed-scope'
import { legalLine } from './feed-text'
import type { FeedLinks } from './paging/feed-links'
import { type Publication, paperLanguage } from './publication'

export interface Feed {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly language: string
  readonly author: { readonly name: string; readonly url: string }
  readonly homeUrl: string
  readonly helpUrl: string
  readonly links: (format: FeedFormat) => FeedLinks
  readonly hubUrl: string | undefined
  /** The newest change of an item, or the epoch; never the time of rendering. */
  readonly updated: Date
  readonly items: readonly FeedItem[]
  readonly leftOut: readonly FeedFailure[]
}

export interface FeedContents {
  readonly scope: FeedScope
  readonly documents: readonly PublicDocument[]
  readonly links: (format: FeedFormat) => FeedLinks
}

/** A document that no item could be made of; the feed goes on without it. */
export interface FeedFailure {
  readonly slug: string
  readonly revision: number
  readonly reason: string
}

interface Told {
  readonly items: readonly FeedItem[]
  readonly leftOut: readonly FeedFailure[]
}

/** One item for each source for which `make` does not throw; `of` names the document in a failure. */
export function makeItems<Source>(
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

export function feedOf({ scope, documents, links }: FeedContents, publication: Publication): Feed {
  const made = makeItems(
    documents,
    ({ document: { slug }, revision }) => ({ slug, revision }),
    (document) => feedItem(document, publication),
  )
  return feedOfItems({ scope, ...made, links }, publication)
}

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
    // Nobody subscribes to archive pages.
    hubUrl: links('rss').archive || !isAnnounced(scope) ? undefined : hubUrl,
    updated: new Date(Math.max(0, ...items.map(({ updated }) => updated.getTime()))),
    items,
    leftOut,
  }
}
