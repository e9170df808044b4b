import { type Facets, matchExpression } from '@/lib/digest/search/match-expression'
import { one, type Term } from '@/lib/digest/search/terms'
import type { Db } from '@/lib/store/archive'
import { findMatches } from '@/lib/store/projections/search'

export const wordTerm = (word: string): Term => ({ shown: word, needles: [one(word)], isExcluded: false })
export const noFacets: Facets = {
  kind: undefined,
  topic: undefined,
  perspective: undefined,
  outletNames: undefined,
  place: undefined,
}

/** Suggestions and corrections must pass this. */
export const isVisible = async (db: Db, terms: readonly Term[], now: Date): Promise<boolean> => {
  const asked = { expression: matchExpression(terms, noFacets), from: undefined, to: undefined }
  return (await findMatches(db, asked, { order: 'newest', limit: 1 }, now)).length > 0
}
