import type { OutletCount } from '../document'

export interface PlainStory {
  readonly day: string
  readonly title: string
  readonly outlets: readonly OutletCount[]
  readonly image: ImageFields | undefined
  readonly summary: readonly string[]
  readonly keyPoints: readonly string[]
  readonly articles: readonly ArticleFields[]
  readonly unplaced: readonly string[]
}

/** The section for them, until an editor assigns them. */
export const unplacedHeading = 'Not assigned to an article'

export interface ImageFields {
  readonly link: string | undefined
  readonly source: string | undefined
  readonly description: string
}

export interface ArticleFields {
  readonly title: string
  readonly account: readonly string[]
  readonly outlet: string | undefined
}
