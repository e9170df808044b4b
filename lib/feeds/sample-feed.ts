import { readFileSync } from 'node:fs'
import type { FeedFormat } from '@/lib/addresses'
import type { Document } from '@/lib/digest/document'
import { parseDocument } from '@/lib/digest/parse'
import type { PublicDocument } from '@/lib/digest/public-document'
import { type Feed, type FeedContents, feedOf, type LeftOut } from './feed-model'
import { type FeedPlace, feedLinks } from './paging/feed-links'

/** For tests: what the newsstand would hand over, without an archive. */

export const samplePaper = { name: 'Parallax', siteUrl: 'https://parallax.example', timeZone: 'UTC' }

export const parsedDigest = (text: string, slug: string): Document =>
  parseDocument(text, { kind: 'digest', slug, origin: slug, timeZone: 'UTC' })

/** A digest of the seeds, exactly as it came. */
export const seed = (day: string): Document =>
  parsedDigest(readFileSync(`content/digests/us-china/${day}.md`, 'utf8'), `us-china/${day}`)

/** As if it had passed the door. */
export const asPublic = (document: Document, published = document.date, updated = published): PublicDocument =>
  ({ document, revision: 1, publishedAt: published, updatedAt: updated, reviewedByEditor: true }) as PublicDocument

export const seeds = (): PublicDocument[] =>
  ['2026-02-12', '2026-02-05', '2026-01-21'].map((day) => asPublic(seed(day)))

/** A feed of these documents, standing where `place` says. */
export function sampleFeed(
  documents: readonly PublicDocument[],
  {
    place = {},
    scope = { kind: 'publication' },
    leftOut,
  }: { place?: Partial<FeedPlace>; scope?: FeedContents['scope']; leftOut?: LeftOut } = {},
): Feed {
  const where = { siteUrl: samplePaper.siteUrl, scope, page: undefined, feedFrom: 1, ...place }
  const links = (format: FeedFormat) => feedLinks(where, format)
  return feedOf({ scope, documents, links }, samplePaper, leftOut)
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

/** A story with a picture, as if it had passed the door. */
export const sampleStory = (): PublicDocument =>
  asPublic(parseDocument(storyText, { kind: 'story', slug: '2025-05-23-trade', origin: 'story', timeZone: 'UTC' }))
