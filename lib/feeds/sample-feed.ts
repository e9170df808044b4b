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
  const topic = scope.kind === 'topic' ? scope.topic.id : undefined
  const where = { siteUrl: samplePaper.siteUrl, topic, page: undefined, feedFrom: 1, ...place }
  const links = (format: FeedFormat) => feedLinks(where, format)
  return feedOf({ scope, documents, links }, samplePaper, leftOut)
}
