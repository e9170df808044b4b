import { Temporal } from 'temporal-polyfill'
import { type Facets, matchAny, matchExpression } from '@/lib/digest/search/match-expression'
import type { SearchQuery } from '@/lib/digest/search/search-query'
import type { Term } from '@/lib/digest/search/terms'
import type { Db } from '@/lib/store/archive'
import { findMatches } from '@/lib/store/projections/search'
import { noFacets } from './visible'

export type Nearness = 'days' | 'words' | 'filters'

export interface Near {
  readonly nearness: Nearness
  readonly slugs: readonly string[]
}

const mostNear = 3

/** The same outside the given days, or with some of the words, or without filters. */
export async function findNearest(
  db: Db,
  query: SearchQuery,
  { terms, facets }: { readonly terms: readonly Term[]; readonly facets: Facets | undefined },
  now: Date,
): Promise<Near | undefined> {
  const anyDay = { from: undefined, to: undefined }
  const ways: [Nearness, () => Promise<readonly string[]>][] = []
  if (facets && (query.from || query.to))
    ways.push(['days', () => aroundDays(db, query, matchExpression(terms, facets), now)])
  if (facets && terms.length > 1) {
    const some = { expression: matchAny(terms, facets), from: query.from, to: query.to }
    ways.push(['words', () => findMatches(db, some, { order: 'best', limit: mostNear }, now)])
  }
  if (terms.length > 0 && (query.kind || query.topic || query.outlet || query.from || query.to)) {
    const wider = { expression: matchExpression(terms, noFacets), ...anyDay }
    ways.push(['filters', () => findMatches(db, wider, { order: query.order, limit: mostNear }, now)])
    const widest = { expression: matchAny(terms, noFacets), ...anyDay }
    if (terms.length > 1) ways.push(['words', () => findMatches(db, widest, { order: 'best', limit: mostNear }, now)])
  }
  for (const [nearness, look] of ways) {
    const slugs = await look()
    if (slugs.length > 0) return { nearness, slugs }
  }
  return undefined
}

/** The last before the days and the first after; the later one first. */
async function aroundDays(
  db: Db,
  { from, to }: Pick<SearchQuery, 'from' | 'to'>,
  expression: string,
  now: Date,
): Promise<readonly string[]> {
  const after = to && { expression, from: dayBeside(to, 1), to: undefined }
  const before = from && { expression, from: undefined, to: dayBeside(from, -1) }
  return [
    ...(after ? await findMatches(db, after, { order: 'oldest', limit: 1 }, now) : []),
    ...(before ? await findMatches(db, before, { order: 'newest', limit: 1 }, now) : []),
  ]
}

const dayBeside = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()
