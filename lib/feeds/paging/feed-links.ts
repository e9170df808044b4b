import { absolute, type FeedFormat } from '@/lib/addresses'
import { type FeedScope, feedAddress } from '../feed-scope'
import { type ArchivePage, pageEndingAt, pageSize, queryOf, ranksOf } from './archive-page'

/** Absolute addresses around a feed document (RFC 5005, section 4). */
export interface FeedLinks {
  readonly self: string
  /** The feed itself: what readers subscribe to. */
  readonly current: string
  /** Whether this document is a page of the archive. */
  readonly archive: boolean
  /** The page with the next older items. */
  readonly previous: string | undefined
  /** The page with the next newer items, once it is full. */
  readonly next: string | undefined
}

/** Where a feed document stands. `feedFrom` is the lowest rank that the feed itself holds now. */
export interface FeedPlace {
  readonly siteUrl: string
  readonly scope: FeedScope
  readonly page: ArchivePage | undefined
  readonly feedFrom: number
}

/** The links of a feed document in a format. */
export function feedLinks({ siteUrl, scope, page, feedFrom }: FeedPlace, format: FeedFormat): FeedLinks {
  const current = absolute(siteUrl, feedAddress(scope, format))
  const at = (other: ArchivePage | undefined) => other && `${current}${queryOf(other)}`
  const following = page && page.upto === undefined ? { number: page.number + 1, upto: undefined } : undefined
  return {
    self: `${current}${queryOf(page)}`,
    current,
    archive: page !== undefined,
    previous: at(pageEndingAt((page ? ranksOf(page).from : feedFrom) - 1)),
    // A page that still grows, or that the feed itself still shows, is no page of the archive yet.
    next: following && following.number * pageSize < feedFrom ? at(following) : undefined,
  }
}
