import type { OutletCount } from '../document'

/** A story as plain text carries it: every text is literal, none is Markdown. */
export interface PlainStory {
  /** `2025-05-23` */
  readonly day: string
  readonly title: string
  readonly outlets: readonly OutletCount[]
  readonly image: ImageFields | undefined
  /** Paragraphs. */
  readonly summary: readonly string[]
  readonly keyPoints: readonly string[]
  readonly articles: readonly ArticleFields[]
  /** Paragraphs that could be given to an article only by guessing. */
  readonly unplaced: readonly string[]
}

/** The section of a story's file that keeps them until an editor has put them where they belong. */
export const unplacedHeading = 'Not assigned to an article'

export interface ImageFields {
  readonly link: string | undefined
  readonly source: string | undefined
  readonly description: string
}

export interface ArticleFields {
  readonly title: string
  /** Paragraphs. */
  readonly account: readonly string[]
  /** The name of one of the story's outlets, where the title tells it or only one is left. */
  readonly outlet: string | undefined
}
