import type { Document } from '../document'

/** A highlight as something that can be pointed at. */
export interface HighlightPlace {
  /** `overall`, `key-points`, or the id of a perspective. */
  readonly section: string
  /** From 0. */
  readonly index: number
  /** What it says, as plain text. */
  readonly text: string
}

/** Every highlight of a document, in the order of the page. */
export function spotsOf(document: Document): readonly HighlightPlace[] {
  const lists =
    document.kind === 'story'
      ? [{ id: 'key-points', highlights: document.keyPoints }]
      : [{ id: 'overall', highlights: document.highlights }, ...document.perspectives]
  return lists.flatMap(({ id, highlights }) =>
    highlights.map(({ plain }, index) => ({ section: id, index, text: plain })),
  )
}
