import { absolute, addresses, type FeedFormat } from '@/lib/addresses'
import { legalLine } from '../feed-text'

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

export type FeedScope =
  | { readonly kind: 'publication' }
  | { readonly kind: 'topic'; readonly topic: { readonly id: string; readonly name: string } }
  | { readonly kind: 'outlet'; readonly outlet: { readonly slug: string; readonly name: string } }
  | { readonly kind: 'search'; readonly search: SavedSearch }
  | { readonly kind: 'corrections' }

export interface SavedSearch {
  /** In the address's fixed order; its id is made of them. */
  readonly parameters: string
  readonly words: string
}

export function feedAddress(scope: FeedScope, format: FeedFormat): string {
  switch (scope.kind) {
    case 'publication':
      return addresses.feed(format)
    case 'topic':
      return addresses.feed(format, scope.topic.id)
    case 'outlet':
      return addresses.outletFeed(format, scope.outlet.slug)
    case 'search':
      return addresses.searchFeed(format, scope.search.parameters)
    case 'corrections':
      return addresses.corrections(format)
  }
}

/** Only these feeds are announced to the hub: outlets and searches cannot be listed. */
export const isAnnounced = ({ kind }: FeedScope): boolean => kind !== 'outlet' && kind !== 'search'

interface FeedWords {
  readonly part: string
  readonly title: string
  readonly description: string
  readonly page: string
}

export function feedWords(scope: FeedScope, name: string): FeedWords {
  switch (scope.kind) {
    case 'publication': {
      const description = `${name}: each day’s news from more than one side.`
      return { part: 'publication', title: name, description, page: addresses.front() }
    }
    case 'topic': {
      const topic = legalLine(scope.topic.name)
      const description = `${topic} in ${name}: each day’s news from more than one side.`
      return {
        part: `topic/${scope.topic.id}`,
        title: `${name}: ${topic}`,
        description,
        page: addresses.topic(scope.topic.id),
      }
    }
    case 'outlet': {
      const outlet = legalLine(scope.outlet.name)
      return {
        part: `outlet/${scope.outlet.slug}`,
        title: `${name}: citing ${outlet}`,
        description: `Every digest and story in ${name} that cites ${outlet}.`,
        page: addresses.outlet(scope.outlet.slug),
      }
    }
    case 'search': {
      const { parameters, words } = scope.search
      const asked = legalLine(words)
      return {
        part: `search/${parameters}`,
        title: `${name}: ${asked}`,
        description: `Digests and stories in ${name} that match a search for ${asked}.`,
        page: addresses.searchOf(parameters),
      }
    }
    case 'corrections': {
      const description = `Corrections and withdrawals in ${name}.`
      return { part: 'corrections', title: `${name}: corrections`, description, page: addresses.corrections() }
    }
  }
}

export const pageSize = 30

/**
 * A page of a feed's archive, numbered from the oldest: page 1 has ranks 1 to 30, for ever. A rank counts everything
 * that was ever public; a withdrawn document leaves a gap. `upto` cuts the page where the feed of the newest begins, so
 * that walking back meets no item twice.
 */
export interface ArchivePage {
  readonly number: number
  readonly upto: number | undefined
}

/** Both included. */
export const ranksOf = ({ number, upto }: ArchivePage): { readonly from: number; readonly to: number } => ({
  from: (number - 1) * pageSize + 1,
  to: upto ?? number * pageSize,
})

/** The page whose last rank is `rank`; undefined before the first. */
export function pageEndingAt(rank: number): ArchivePage | undefined {
  if (rank < 1) return undefined
  const number = Math.ceil(rank / pageSize)
  return { number, upto: rank === number * pageSize ? undefined : rank }
}

export const queryOf = (page: ArchivePage | undefined): string =>
  page ? `?page=${page.number}${page.upto === undefined ? '' : `&upto=${page.upto}`}` : ''

const wholeNumber = (text: string | null): number | undefined =>
  text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined

/** `feed` without a `page`, `none` for an impossible page. Ignores other parameters (`?utm_source=…`). */
export function requestedPage(query: URLSearchParams): 'feed' | 'none' | ArchivePage {
  if (!query.has('page') && !query.has('upto')) return 'feed'
  const number = wholeNumber(query.get('page'))
  const upto = wholeNumber(query.get('upto'))
  if (number === undefined) return 'none'
  if (!query.has('upto')) return { number, upto: undefined }
  const { from, to } = ranksOf({ number, upto: undefined })
  return upto !== undefined && upto >= from && upto < to ? { number, upto } : 'none'
}
