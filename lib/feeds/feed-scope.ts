import { addresses, type FeedFormat } from '@/lib/addresses'
import { legalLine } from './feed-text'

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
