import { absolute, addresses, type FeedFormat } from '@/lib/addresses'
import { legalLine } from '../feed-text'
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
