import type { Digest } from '../document'
import type { TopicPerspective } from '../topic'
import { identifyOutlet, type OutletRegistry } from './registry'
import { groupReports } from './same-report'

/** Where an outlet is at home, seen from the side that cites it. */
export type Standing = 'home' | 'across' | 'elsewhere' | 'unreviewed'

/** One outlet's part of a side. */
export interface OutletShare {
  readonly slug: string
  readonly name: string
  /** ISO 3166-1 alpha-2, or `several`. */
  readonly country: string | undefined
  readonly standing: Standing
  /** How many of the side's places it fills. */
  readonly places: number
}

/** Who fills a side's places. Counts, never a score. */
export interface SideBalance {
  readonly id: string
  readonly name: string
  /** Column, ink and mark: the perspective's own `place`. */
  readonly place: number
  /** The countries that are this side's home; empty where a side is no country. */
  readonly countries: readonly string[]
  readonly places: number
  readonly standings: Readonly<Record<Standing, number>>
  /** Most places first, then by name. */
  readonly outlets: readonly OutletShare[]
  /** 0 to 1: the part of the places that the largest outlet fills; 0 on a side without sources. */
  readonly largestShare: number
  /** The places without those that repeat a report which the side already carries. */
  readonly independentReports: number
}

/** The places of a side: what a list of sources, or a count over many digests, says of it. */
export interface SidePlaces {
  readonly id: string
  readonly name: string
  readonly place: number
  readonly sources: readonly { readonly outlet: string; readonly title: string }[]
}

/** The balance of every side of a digest, in the order of their places. */
export const balanceOf = (
  digest: Digest,
  sides: readonly TopicPerspective[],
  registry: OutletRegistry,
): readonly SideBalance[] =>
  digest.perspectives.map((perspective) => balanceOfSide(perspective, sides, registry)).sort(byPlace)

const byPlace = (one: SideBalance, other: SideBalance): number => one.place - other.place

/** The balance of one side, whose `sides` are all sides of the topic, its own among them. */
export function balanceOfSide(
  side: SidePlaces,
  sides: readonly TopicPerspective[],
  registry: OutletRegistry,
): SideBalance {
  const home = sides.find(({ id }) => id === side.id)?.countries ?? []
  const across = sides.filter(({ id }) => id !== side.id).flatMap(({ countries }) => countries ?? [])
  const outlets = shares(side, registry, (country) => standingOf(country, home, across))
  const standings = { home: 0, across: 0, elsewhere: 0, unreviewed: 0 }
  for (const { standing, places } of outlets) standings[standing] += places
  return {
    id: side.id,
    name: side.name,
    place: side.place,
    countries: home,
    places: side.sources.length,
    standings,
    outlets,
    largestShare: (outlets[0]?.places ?? 0) / Math.max(1, side.sources.length),
    independentReports: groupReports(side.sources.map(({ title }) => title)).length,
  }
}

/** Where an outlet of this country stands, for a side at home in `home`; `across` is home to another side. */
export function standingOf(country: string | undefined, home: readonly string[], across: readonly string[]): Standing {
  if (!country) return 'unreviewed'
  if (home.includes(country)) return 'home'
  return across.includes(country) ? 'across' : 'elsewhere'
}

function shares(
  side: SidePlaces,
  registry: OutletRegistry,
  standing: (country: string | undefined) => Standing,
): OutletShare[] {
  const bySlug = new Map<string, OutletShare>()
  for (const { outlet } of side.sources) {
    const { slug, name, registered } = identifyOutlet(registry, outlet)
    const country = registered?.country
    const places = (bySlug.get(slug)?.places ?? 0) + 1
    bySlug.set(slug, { slug, name: bySlug.get(slug)?.name ?? name, country, standing: standing(country), places })
  }
  return [...bySlug.values()].sort((a, b) => b.places - a.places || a.name.localeCompare(b.name, 'en'))
}
