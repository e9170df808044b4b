import { addresses, type FeedFormat } from '@/lib/addresses'
import { legalLine } from './feed-text'

/** What a feed covers: everything, one topic, or what had to be corrected. */
export type FeedScope =
  | { readonly kind: 'publication' }
  | { readonly kind: 'topic'; readonly topic: { readonly id: string; readonly name: string } }
  | { readonly kind: 'corrections' }

/** The path of a feed in a format. */
export function feedAddress(scope: FeedScope, format: FeedFormat): string {
  switch (scope.kind) {
    case 'publication':
      return addresses.feed(format)
    case 'topic':
      return addresses.feed(format, scope.topic.id)
    case 'corrections':
      return addresses.corrections(format)
  }
}

interface FeedWords {
  /** What its id is made of. */
  readonly part: string
  readonly title: string
  readonly description: string
  /** The page that shows the same to people. */
  readonly page: string
}

/** What a feed of the paper of this name is called. */
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
    case 'corrections': {
      const description = `What ${name} had wrong, and what is right.`
      return { part: 'corrections', title: `${name}: corrections`, description, page: addresses.corrections() }
    }
  }
}
