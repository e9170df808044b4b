import type { Digest, Document, Story } from './document'

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
  readonly reviewedByEditor: boolean
  readonly [passedTheDoor]: true
}

export type PublicDigest = PublicDocument<Digest>
export type PublicStory = PublicDocument<Story>
