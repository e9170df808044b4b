import type { Document } from '../document'

export interface HighlightPlace {
  /** `overall`, `key-points`, or a perspective's id. */
  readonly section: string
  readonly index: number
  readonly text: string
}

export function spotsOf(document: Document): readonly HighlightPlace[] {
  const lists =
    document.kind === 'story'
      ? [{ id: 'key-points', highlights: document.keyPoints }]
      : [{ id: 'overall', highlights: document.highlights }, ...document.perspectives]
  return lists.flatMap(({ id, highlights }) =>
    highlights.map(({ plain }, index) => ({ section: id, index, text: plain })),
  )
}
