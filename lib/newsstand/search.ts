import { type Facets, matchExpression } from '@/lib/digest/search/match-expression'
import { isEmptyQuery, mostPages, readSearchQuery, type SearchQuery } from '@/lib/digest/search/search-query'
import { type Term, termsOf } from '@/lib/digest/search/terms'
import type { Db } from '@/lib/store/archive'
import { archive } from '@/lib/store/open-archive'
import { namesOfOutlet } from '@/lib/store/projections/cited-names'
import { findTopic } from '@/lib/store/projections/public-topics'
import { readRegistry } from '@/lib/store/projections/registry'
import { countMatches, findMatches, type Matching } from '@/lib/store/projections/search'
import { findNearest, type Nearness } from './search/nearest'
import { type SearchHit, showFound } from './search/shown'
import { type CorrectedTerms, correctTypos } from './search/typos'

export interface SearchResults {
  /** Counting stops at 1,000. */
  readonly total: number
  readonly found: readonly SearchHit[]
  readonly mended: readonly CorrectedTerms[]
  readonly nearest: readonly SearchHit[]
  readonly nearness: Nearness | undefined
}

const pageLength = 10
const mostCounted = 1_000
const nothing: SearchResults = { total: 0, found: [], mended: [], nearest: [], nearness: undefined }

/** Any query is answered; none can find a draft. */
export async function searchDocuments(query: SearchQuery, now = new Date()): Promise<SearchResults> {
  const { db } = await archive()
  const wanted = await wantedBy(db, query, now)
  if (!wanted) return nothing
  const { terms, mended, facets } = wanted
  const { perspective, order, page } = query
  if (facets) {
    const asked = askedOf(query, terms, facets)
    const slugs = await findMatches(db, asked, { order, limit: pageLength, offset: (page - 1) * pageLength }, now)
    if (slugs.length > 0 || page > 1) {
      const found = await showFound(db, slugs, { terms, perspective }, now)
      return { ...nothing, total: await countMatches(db, asked, mostCounted, now), found, mended }
    }
  }
  const near = await findNearest(db, query, { terms, facets }, now)
  const shown = { terms, perspective: near?.nearness === 'filters' ? undefined : perspective }
  const nearest = await showFound(db, near?.slugs ?? [], shown, now)
  return { ...nothing, mended, nearest, nearness: near?.nearness }
}

/** The index query with typos corrected; undefined if it can find nothing. */
export async function matchingOf(db: Db, query: SearchQuery, now: Date): Promise<Matching | undefined> {
  const wanted = await wantedBy(db, query, now)
  return wanted?.facets && askedOf(query, wanted.terms, wanted.facets)
}

const askedOf = ({ from, to }: SearchQuery, terms: readonly Term[], facets: Facets): Matching => ({
  expression: matchExpression(terms, facets),
  from,
  to,
})

async function wantedBy(db: Db, query: SearchQuery, now: Date) {
  if (isEmptyQuery(query)) return undefined
  const typed = termsOf(query.text, await readRegistry(db))
  if (query.text && typed.length === 0) return undefined
  const { terms, mended } = await correctTypos(db, typed, now)
  return { terms, mended, facets: await facetsOf(db, query, now) }
}

async function facetsOf(db: Db, query: SearchQuery, now: Date): Promise<Facets | undefined> {
  const { kind, topic, perspective, outlet } = query
  const outletNames = outlet === undefined ? undefined : await namesOfOutlet(db, outlet)
  if (outletNames?.length === 0) return undefined
  const sides = topic && perspective ? ((await findTopic(db, topic, now))?.perspectives ?? []) : []
  const place = sides.findIndex(({ id }) => id === perspective)
  return { kind, topic, perspective, outletNames, place: place < 0 ? undefined : place }
}

export interface SearchPageFacts extends SearchResults {
  readonly query: SearchQuery
  readonly isAsked: boolean
  readonly isMore: boolean
  readonly newer: SearchQuery | undefined
  readonly older: SearchQuery | undefined
}

export async function readSearch(
  parameters: Parameters<typeof readSearchQuery>[0],
  now = new Date(),
): Promise<SearchPageFacts> {
  const query = readSearchQuery(parameters)
  const results = await searchDocuments(query, now)
  const { page } = query
  const at = (to: number): SearchQuery => ({ ...query, page: to })
  const lastPage = Math.min(mostPages, Math.ceil(results.total / pageLength))
  return {
    ...results,
    query,
    isAsked: !isEmptyQuery(query),
    isMore: results.total >= mostCounted,
    newer: page > 1 ? at(Math.max(1, Math.min(page - 1, lastPage))) : undefined,
    older: page < lastPage ? at(page + 1) : undefined,
  }
}
