import { absolute, addresses, type FeedFormat } from '@/lib/addresses'
import type { PublicDocument } from '@/lib/digest/public-document'
import { feedId } from './feed-id'
import { type FeedItem, feedItem } from './feed-item'
import { legalLine } from './feed-text'
import type { FeedLinks } from './paging/feed-links'
import { type Publication, paperLanguage } from './publication'

/** What a feed covers: the whole publication, or one topic. */
export type FeedScope =
  | { readonly kind: 'publication' }
  | { readonly kind: 'topic'; readonly topic: { readonly id: string; readonly name: string } }

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

const wordsOf = (scope: FeedScope, name: string) => {
  if (scope.kind === 'publication')
    return { title: name, description: `${name}: each day’s news from more than one side.`, home: addresses.front() }
  const topic = legalLine(scope.topic.name)
  return {
    title: `${name}: ${topic}`,
    description: `${topic} in ${name}: each day’s news from more than one side.`,
    home: addresses.topic(scope.topic.id),
  }
}

/** The feed of these documents. A document that cannot be told is left out and named to `leftOut`. */
export function feedOf(contents: FeedContents, publication: Publication, leftOut: LeftOut = logLeftOut): Feed {
  const { scope, documents, links } = contents
  const name = legalLine(publication.name)
  const { title, description, home } = wordsOf(scope, name)
  const items = told(documents, publication, leftOut)
  return {
    id: feedId(scope.kind === 'topic' ? `topic/${scope.topic.id}` : 'publication'),
    title,
    description,
    language: paperLanguage,
    author: { name, url: absolute(publication.siteUrl, addresses.front()) },
    homeUrl: absolute(publication.siteUrl, home),
    helpUrl: absolute(publication.siteUrl, addresses.subscribe()),
    links,
    hubUrl: publication.hubUrl,
    updated: new Date(Math.max(0, ...items.map(({ updated }) => updated.getTime()))),
    items,
  }
}
