import { readFileSync } from 'node:fs'
import type { FeedFormat } from '@/lib/addresses'
import type { Document } from '@/lib/digest/document'
import { titleOf } from '@/lib/digest/headline'
import { parseDocument } from '@/lib/digest/parse'
import type { PublicDocument } from '@/lib/digest/public-document'
import { correctionItem } from '@/lib/feeds/correction-item'
import { type Feed, type FeedContents, feedOf, feedOfItems } from '@/lib/feeds/feed-model'
import { type FeedPlace, feedLinks } from '@/lib/feeds/paging/feed-links'

export const samplePaper = { name: 'Parallax', siteUrl: 'https://parallax.example', timeZone: 'UTC' }

export const parsedDigest = (text: string, slug: string): Document =>
  parseDocument(text, { kind: 'digest', slug, origin: slug, timeZone: 'UTC' })

export const seed = (day: string): Document =>
  parsedDigest(readFileSync(`content/digests/us-china/${day}.md`, 'utf8'), `us-china/${day}`)

export const asPublic = (document: Document, published = document.date, updated = published): PublicDocument =>
  ({
    ...{ document, revision: 1, publishedAt: published, updatedAt: updated },
    ...{ reviewedByEditor: false, record: { passages: [], hadMachine: true } },
  }) as unknown as PublicDocument

export const seeds = (): PublicDocument[] =>
  ['2026-02-12', '2026-02-05', '2026-01-21'].map((day) => asPublic(seed(day)))

export function sampleFeed(
  documents: readonly PublicDocument[],
  { place = {}, scope = { kind: 'publication' } }: { place?: Partial<FeedPlace>; scope?: FeedContents['scope'] } = {},
): Feed {
  const where = { siteUrl: samplePaper.siteUrl, scope, page: undefined, feedFrom: 1, ...place }
  const links = (format: FeedFormat) => feedLinks(where, format)
  return feedOf({ scope, documents, links }, samplePaper)
}

const storyText = `---
title: "US-China Relations: Trade and Security Tensions Persist"
date: 2025-05-23
outlets:
  - name: "cbsnews.com"
    count: 1
image:
  link: "https://example.org/picture.jpg"
  source: "edition.cnn.com"
  description: "A meeting at a long table; 新华网 reports."
draft: false
---

## Summary

The two **countries** talk of [trade](https://example.org/trade).

A second paragraph, with <script>alert(1)</script>.

## Key Points

- The first point.
- The second point.

## Articles

### U.S., China hold first call since Geneva

Outlet: cbsnews.com
Link: https://example.org/call

What the article says.
`

export const sampleStory = (): PublicDocument =>
  asPublic(parseDocument(storyText, { kind: 'story', slug: '2025-05-23-trade', origin: 'story', timeZone: 'UTC' }))

export function sampleCorrections(documents: readonly PublicDocument[]): Feed {
  const scope = { kind: 'corrections' } as const
  const items = documents.map(({ document }, index) => {
    const topic = document.kind === 'digest' ? document.topic : undefined
    const topicName = document.kind === 'digest' ? document.topicName : undefined
    const of = { ...document, headline: titleOf(document), topic, topicName }
    return correctionItem(
      { of, at: new Date(Date.UTC(2026, 2, 4, index)), note: `Wrong: ${document.title}` },
      samplePaper,
    )
  })
  const place = { siteUrl: samplePaper.siteUrl, scope, page: undefined, feedFrom: 1 }
  return feedOfItems({ scope, items, leftOut: [], links: (format) => feedLinks(place, format) }, samplePaper)
}

export const everyKind = (documents: readonly PublicDocument[]): readonly (readonly [string, Feed, string])[] => [
  ['the whole paper', sampleFeed(documents), '/feed.xml'],
  [
    'a page of its archive',
    sampleFeed(documents, { place: { page: { number: 2, upto: undefined }, feedFrom: 200 } }),
    '/feed.xml?page=2',
  ],
  [
    'a topic',
    sampleFeed(documents, { scope: { kind: 'topic', topic: { id: 'us-china', name: 'US & <China>' } } }),
    '/topics/us-china/feed.xml',
  ],
  [
    'an outlet',
    sampleFeed(documents, { scope: { kind: 'outlet', outlet: { slug: '新华网', name: '新华网 & Sons' } } }),
    '/outlets/%E6%96%B0%E5%8D%8E%E7%BD%91/feed.xml',
  ],
  [
    'a search',
    sampleFeed(documents, {
      scope: { kind: 'search', search: { parameters: 'q=a+%26+%3Cb%3E&side=us-china', words: '“a & <b>” in US' } },
    }),
    '/search/feed.xml?q=a+%26+%3Cb%3E&side=us-china',
  ],
  ['the corrections', sampleCorrections(documents), '/corrections/feed.xml'],
]
