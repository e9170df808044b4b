import type { Document } from '@/lib/digest/document'
import type { Source } from '@/lib/digest/source'

/** One list of highlights in the form, with what lies beside it. */
export interface SectionRow {
  readonly section: string
  readonly name: string
  /** The perspective's place, which decides its ink and mark. */
  readonly place: number | undefined
  readonly sources: readonly Source[]
}

/** The lists of a document in the order of the form. */
export function sectionRows(document: Document): readonly SectionRow[] {
  if (document.kind === 'story') return [{ section: 'key-points', name: 'Key points', place: undefined, sources: [] }]
  const sides = document.perspectives.map(({ id, name, place, sources }) => ({ section: id, name, place, sources }))
  return [{ section: 'overall', name: 'Overall highlights', place: undefined, sources: [] }, ...sides]
}
