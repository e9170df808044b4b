import type { PublicDocument } from '@/lib/digest/public-document'
import { readSearchQuery, type SearchQuery, writeSearchQuery } from '@/lib/digest/search/search-query'
import { archive } from '@/lib/store/open-archive'
import { listSlugsCiting } from '@/lib/store/projections/citations'
import { listOutletPlaces } from '@/lib/store/projections/outlet-places'
import { readRegistry } from '@/lib/store/projections/registry'
import { findMatches } from '@/lib/store/projections/search'
import { readDocuments } from '../newsstand'
import { matchingOf } from './search'

export interface FollowedOutlet {
  readonly slug: string
  readonly name: string
  readonly documents: readonly PublicDocument[]
}

/** The newest documents that cite an outlet; undefined if it is neither registered nor cited in public. */
export async function readFollowedOutlet(
  slug: string,
  limit: number,
  now = new Date(),
): Promise<FollowedOutlet | undefined> {
  const { db } = await archive()
  const places = await listOutletPlaces(db, { outlet: slug }, now)
  const registered = (await readRegistry(db)).outlets.find(({ id }) => id === slug)
  const name = registered?.name ?? places[0]?.name
  if (name === undefined) return undefined
  const names = [...new Set(places.map((place) => place.name))]
  return { slug, name, documents: await readDocuments(await listSlugsCiting(db, names, limit, now), now) }
}

export interface FollowedSearch {
  readonly query: SearchQuery
  readonly parameters: string
}

/** Normalises the address: order and page do not matter. */
export function followedSearch(asked: Parameters<typeof readSearchQuery>[0]): FollowedSearch {
  const query: SearchQuery = { ...readSearchQuery(asked), order: 'newest', page: 1 }
  return { query, parameters: writeSearchQuery(query) }
}

/** The newest matches of a search, whatever order and page it asks for. Any query is answered; none can find a draft. */
export async function readFollowedSearch(
  query: SearchQuery,
  limit: number,
  now = new Date(),
): Promise<readonly PublicDocument[]> {
  const { db } = await archive()
  const matching = await matchingOf(db, query, now)
  if (!matching) return []
  return readDocuments(await findMatches(db, matching, { order: 'published', limit }, now), now)
}
