import { type Facets, matchExpression } from '@/lib/digest/search/match-expression'
import { one, type Term } from '@/lib/digest/search/terms'
import type { Db } from '@/lib/store/archive'
import { findMatches } from '@/lib/store/projections/search'

/** A term that asks for one known word. */
export const wordTerm = (word: string): Term => ({ shown: word, needles: [one(word)], isExcluded: false })
/** No filter at all. */
export const noFacets: Facets = {
  kind: undefined,
  topic: undefined,
  perspective: undefined,
  outletNames: undefined,
  place: undefined,
}

/** Whether anything public holds all the terms. What is suggested or mended to has to. */
export const isVisible = async (db: Db, terms: readonly Term[], now: Date): Promise<boolean> => {
  const asked = { expression: matchExpression(terms, noFacets), from: undefined, to: undefined }
  return (await findMatches(db, asked, { order: 'newest', limit: 1 }, now)).length > 0
}
