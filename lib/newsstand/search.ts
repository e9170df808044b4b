import { foldName } from '@/lib/digest/outlets/outlet-name'
import type { OutletRegistry } from '@/lib/digest/outlets/registry'
import { markTerms, type Stretch } from '@/lib/digest/search/marks'
import { type Facets, matchAny, matchExpression } from '@/lib/digest/search/match-expression'
import { nearestWords, slipsForgiven } from '@/lib/digest/search/near-words'
import { type FoundPassage, passagesFor } from '@/lib/digest/search/passages'
import {
  isEmptyQuery,
  mostPages,
  readSearchQuery,
  type SearchQuery,
  writeSearchQuery,
} from '@/lib/digest/search/search-query'
import { one, type Term, termsOf } from '@/lib/digest/search/terms'
import { foldWord } from '@/lib/digest/search/tokens'
import type { Teaser } from '@/lib/digest/teaser'
import type { Db } from '@/lib/store/archive'
import { archive } from '@/lib/store/open-archive'
import { namesOfOutlet } from '@/lib/store/outlets/cited-names'
import { readRegistry } from '@/lib/store/outlets/registry'
import * as index from '@/lib/store/search'
import { listFound } from '@/lib/store/shelf/teasers'
import { findTopic } from '@/lib/store/topics/public-topics'

export interface Found {
  readonly teaser: Teaser
  /** The headline with what was asked for marked. */
  readonly headline: readonly Stretch[]
  readonly passages: readonly FoundPassage[]
}

export interface SearchResults {
  /** Counting stops at 1,000. */
  readonly total: number
  readonly found: readonly Found[]
  /** Slips that were forgiven: what was typed, and what was searched for instead. */
  readonly mended: readonly { readonly typed: string; readonly meant: readonly string[] }[]
  /** Where nothing was found: documents that have some of the words. */
  readonly nearest: readonly Found[]
}

export const pageLength = 10
export const mostCounted = 1_000
const nothing: SearchResults = { total: 0, found: [], mended: [], nearest: [] }

/** Public documents that hold everything the query asks for. Any query is answered; none can find a draft. */
export async function searchDocuments(query: SearchQuery, now = new Date()): Promise<SearchResults> {
  const { db } = await archive()
  const matching = await matchingOf(db, query, now)
  if (!matching) return nothing
  const { asked, terms, mended, facets } = matching
  const offset = (query.page - 1) * pageLength
  const slugs = await index.findMatches(db, asked, { order: query.order, limit: pageLength, offset }, now)
  const found = await show(db, slugs, terms, query.perspective, now)
  if (slugs.length > 0 || query.page > 1) {
    return { total: await index.countMatches(db, asked, mostCounted, now), found, mended, nearest: [] }
  }
  const nearby = { ...asked, expression: matchAny(terms, facets) }
  const near = terms.length > 1 ? await index.findMatches(db, nearby, { order: 'best', limit: 3 }, now) : []
  return { ...nothing, mended, nearest: await show(db, near, terms, query.perspective, now) }
}

/** What the index is asked for, slips forgiven; undefined where the query can find nothing. */
export async function matchingOf(db: Db, query: SearchQuery, now: Date) {
  if (isEmptyQuery(query)) return undefined
  const typed = termsOf(query.text, await readRegistry(db))
  // Letters that are no words ask for nothing, and so find nothing.
  if (query.text && typed.length === 0) return undefined
  const facets = await facetsOf(db, query, now)
  if (!facets) return undefined
  const { terms, mended } = await mendSlips(db, typed, now)
  const asked: index.Matching = { expression: matchExpression(terms, facets), from: query.from, to: query.to }
  return { asked, terms, mended, facets }
}

/** Undefined where the query filters by an outlet that nothing cites. */
async function facetsOf(db: Db, query: SearchQuery, now: Date): Promise<Facets | undefined> {
  const { kind, topic, perspective, outlet } = query
  const outletNames = outlet === undefined ? undefined : await namesOfOutlet(db, outlet)
  if (outletNames?.length === 0) return undefined
  const sides = topic && perspective ? ((await findTopic(db, topic, now))?.perspectives ?? []) : []
  const place = sides.findIndex(({ id }) => id === perspective)
  return { kind, topic, perspective, outletNames, place: place < 0 ? undefined : place }
}

/** Words that no public document holds, and that are a slip or two from words that one does, ask for those. */
async function mendSlips(db: Db, terms: readonly Term[], now: Date) {
  const mended: { typed: string; meant: readonly string[] }[] = []
  const after: Term[] = []
  for (const term of terms) {
    const meant = await meantBy(db, term, now)
    after.push(meant.length > 0 ? { ...term, needles: meant.map(one) } : term)
    if (meant.length > 0) mended.push({ typed: term.shown, meant })
  }
  return { terms: after, mended }
}

async function meantBy(db: Db, { needles, isExcluded }: Term, now: Date): Promise<readonly string[]> {
  const [first] = needles
  const [word, ...more] = first?.tokens ?? []
  const slips = word === undefined || more.length > 0 || isExcluded ? 0 : slipsForgiven(word)
  if (!word || slips === 0 || !/^\p{Script=Latin}+$/u.test(word)) return []
  if (
    await index.hasWord(
      db,
      needles.map(({ tokens }) => tokens[0] ?? ''),
    )
  )
    return []
  const lengths = { shortest: word.length - slips, longest: word.length + slips }
  // A slip in the first letter is rare; only where nothing else is near are all words looked at.
  for (const beginning of [word[0] ?? '', '']) {
    const near = nearestWords(word, await index.listWordsOfLength(db, { beginning, ...lengths }))
    const visible: string[] = []
    for (const candidate of near) if (await isVisible(db, [wordTerm(candidate)], now)) visible.push(candidate)
    if (visible.length > 0) return visible
  }
  return []
}

const wordTerm = (word: string): Term => ({ shown: word, needles: [one(word)], isExcluded: false })
const noFacets: Facets = {
  ...{ kind: undefined, topic: undefined, perspective: undefined },
  outletNames: undefined,
  place: undefined,
}

const isVisible = async (db: Db, terms: readonly Term[], now: Date): Promise<boolean> => {
  const asked = { expression: matchExpression(terms, noFacets), from: undefined, to: undefined }
  return (await index.findMatches(db, asked, { order: 'newest', limit: 1 }, now)).length > 0
}

async function show(
  db: Db,
  slugs: readonly string[],
  terms: readonly Term[],
  perspective: string | undefined,
  now: Date,
): Promise<Found[]> {
  return (await listFound(db, slugs, now)).map(({ teaser, document }) => ({
    teaser,
    headline: markTerms(teaser.headline, terms) ?? [{ text: teaser.headline, isMarked: false }],
    passages: passagesFor(document, terms, { perspective, except: teaser.headline }),
  }))
}

/** A search as its page needs it. */
export interface SearchPageFacts extends SearchResults {
  readonly query: SearchQuery
  readonly isAsked: boolean
  /** There are more than `total`. */
  readonly isMore: boolean
  /** Addresses of the pages before and after. */
  readonly newer: string | undefined
  readonly older: string | undefined
}

/** The search that an address asks for: any address is some search. */
export async function readSearch(
  parameters: Parameters<typeof readSearchQuery>[0],
  now = new Date(),
): Promise<SearchPageFacts> {
  const query = readSearchQuery(parameters)
  const results = await searchDocuments(query, now)
  const { page } = query
  const at = (to: number) => `/search?${writeSearchQuery({ ...query, page: to })}`
  const hasMore = page < mostPages && results.total > page * pageLength
  return {
    ...results,
    query,
    isAsked: !isEmptyQuery(query),
    isMore: results.total >= mostCounted,
    newer: page > 1 ? at(page - 1) : undefined,
    older: hasMore ? at(page + 1) : undefined,
  }
}

export interface Suggestions {
  /** Whole queries: what was typed, its last word completed. */
  readonly queries: readonly string[]
  readonly outlets: readonly { readonly slug: string; readonly name: string }[]
}

/** What a reader who has typed this far may mean. Everything suggested finds something public. */
export async function suggestSearch(typed: string, now = new Date()): Promise<Suggestions> {
  const { text } = readSearchQuery({ q: typed })
  const { db } = await archive()
  const registry = await readRegistry(db)
  const cut = /\S+$/u.exec(text)?.index ?? text.length
  const [before, last] = [text.slice(0, cut), foldWord(text.slice(cut))]
  const terms = termsOf(before, registry)
  if (last.length === 0) return { queries: [], outlets: [] }
  const queries: string[] = []
  for (const word of last.length < 2 ? [] : await index.listWordsBeginning(db, last, 20)) {
    if (queries.length === 5) break
    if (await isVisible(db, [...terms, wordTerm(word)], now)) queries.push(`${before}${word}`)
  }
  return { queries, outlets: outletsBeginning(registry, text) }
}

const outletsBeginning = ({ outlets }: OutletRegistry, text: string): Suggestions['outlets'] => {
  const begun = foldName(text)
  const named = outlets.filter(({ name, aliases }) =>
    [name, ...aliases].some((each) => foldName(each).startsWith(begun)),
  )
  return begun ? named.slice(0, 3).map(({ id, name }) => ({ slug: id, name })) : []
}
