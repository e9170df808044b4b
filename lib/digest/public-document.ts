import type { Digest, Document, Story } from './document'
import type { DocumentRecord } from './examination/record'

declare const passedTheDoor: unique symbol

/**
 * A document that readers may see now. Only lib/newsstand.ts makes one, so pages, feeds and sitemaps cannot be given a
 * draft.
 */
export interface PublicDocument<Kind extends Document = Document> {
  readonly document: Kind
  readonly revision: number
  /** When it first was public. Never changes. */
  readonly publishedAt: Date
  /** When the public text last changed; at first `publishedAt`. */
  readonly updatedAt: Date
  /** Every passage was examined by an editor, or typed by one from nothing; no file can claim it. */
  readonly reviewedByEditor: boolean
  /** What is known of each passage. */
  readonly record: DocumentRecord
  readonly [passedTheDoor]: true
}

export type PublicDigest = PublicDocument<Digest>
export type PublicStory = PublicDocument<Story>
