import type { Digest, Document, Story } from './document'

declare const passedTheDoor: unique symbol

/**
 * A document that readers may see now, with the facts of its publication. Only lib/newsstand.ts makes one, so
 * whatever takes this type (pages, feeds, sitemaps) cannot be handed a draft.
 */
export interface PublicDocument<Kind extends Document = Document> {
  readonly document: Kind
  readonly revision: number
  /** The first moment it was public. Never moves. */
  readonly publishedAt: Date
  /** The last moment the public text changed; equals `publishedAt` until then. */
  readonly updatedAt: Date
  /** Whether an editor has saved or passed it at the desk. */
  readonly reviewedByEditor: boolean
  readonly [passedTheDoor]: true
}

export type PublicDigest = PublicDocument<Digest>
export type PublicStory = PublicDocument<Story>
