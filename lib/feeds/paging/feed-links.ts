import { absolute, type FeedFormat } from '@/lib/addresses'
import { type FeedScope, feedAddress } from '../feed-scope'
import { type ArchivePage, pageEndingAt, pageSize, queryOf, ranksOf } from './archive-page'

/** Absolute URLs around a feed document (RFC 5005, section 4). */
export interface FeedLinks {
  readonly self: string
  readonly current: string
  readonly archive: boolean
  readonly previous: string | undefined
  readonly next: string | undefined
}

/** `feedFrom` is the lowest rank in the feed itself. */
export interface FeedPlace {
  readonly siteUrl: string
  readonly scope: FeedScope
  readonly page: ArchivePage | undefined
  readonly feedFrom: number
}

export function feedLinks({ siteUrl, scope, page, feedFrom }: FeedPlace, format: FeedFormat): FeedLinks {
  const current = absolute(siteUrl, feedAddress(scope, format))
  const at = (other: ArchivePage | undefined) => other && `${current}${queryOf(other)}`
  const following = page && page.upto === undefined ? { number: page.number + 1, upto: undefined } : undefined
  return {
    self: `${current}${queryOf(page)}`,
    current,
    archive: page !== undefined,
    previous: at(pageEndingAt((page ? ranksOf(page).from : feedFrom) - 1)),
    // A page that still grows, or overlaps the feed, is not archived yet.
    next: following && following.number * pageSize < feedFrom ? at(following) : undefined,
  }
}
