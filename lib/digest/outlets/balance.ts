import type { Digest } from '../document'
import type { TopicPerspective } from '../topic'
import { countReports } from './independent-reports'
import { identifyOutlet, type OutletRegistry } from './registry'

export type OutletOrigin = 'home' | 'across' | 'elsewhere' | 'unreviewed'

export interface OutletShare {
  readonly slug: string
  readonly name: string
  /** ISO 3166-1 alpha-2, or `several`. */
  readonly country: string | undefined
  readonly standing: OutletOrigin
  readonly places: number
  /** Undefined where it is not recorded. */
  readonly owner: string | undefined
}

/** The outlets of one owner on a side. */
export interface OwnerShare {
  readonly name: string
  readonly outlets: readonly string[]
  readonly places: number
}

export interface SideCounts {
  readonly id: string
  readonly name: string
  readonly place: number
  readonly countries: readonly string[]
  readonly places: number
  readonly standings: Readonly<Record<OutletOrigin, number>>
  readonly outlets: readonly OutletShare[]
  /** The largest outlet's share, 0 to 1; 0 without sources. */
  readonly largestShare: number
  /** Owners that are recorded, the largest first. */
  readonly owners: readonly OwnerShare[]
}

export interface SideBalance extends SideCounts {
  /** A report that several sources have counts once. */
  readonly independentReports: number
}

type Side = Pick<SideCounts, 'id' | 'name' | 'place'>

export const balanceOf = (
  digest: Digest,
  sides: readonly TopicPerspective[],
  registry: OutletRegistry,
): readonly SideBalance[] =>
  digest.perspectives
    .map(({ id, name, place, sources }) => ({
      ...countSide(
        { id, name, place },
        sources.map(({ outlet }) => ({ outlet, places: 1 })),
        sides,
        registry,
      ),
      independentReports: countReports(digest, ({ perspective }) => perspective === id),
    }))
    .sort(byPlace)

const byPlace = (one: SideBalance, other: SideBalance): number => one.place - other.place

export function countSide(
  { id, name, place }: Side,
  cited: readonly { readonly outlet: string; readonly places: number }[],
  sides: readonly TopicPerspective[],
  registry: OutletRegistry,
): SideCounts {
  const home = sides.find((side) => side.id === id)?.countries ?? []
  const across = sides.filter((side) => side.id !== id).flatMap(({ countries }) => countries ?? [])
  const outlets = shares(cited, registry, (country) => standingOf(country, home, across))
  const standings = { home: 0, across: 0, elsewhere: 0, unreviewed: 0 }
  for (const outlet of outlets) standings[outlet.standing] += outlet.places
  const places = outlets.reduce((sum, outlet) => sum + outlet.places, 0)
  const largestShare = (outlets[0]?.places ?? 0) / Math.max(1, places)
  return { id, name, place, countries: home, places, standings, outlets, largestShare, owners: ownersOf(outlets) }
}

function ownersOf(outlets: readonly OutletShare[]): OwnerShare[] {
  const byOwner = new Map<string, OwnerShare>()
  for (const { name, owner, places } of outlets) {
    if (owner === undefined) continue
    const held = byOwner.get(owner) ?? { name: owner, outlets: [], places: 0 }
    byOwner.set(owner, { name: owner, outlets: [...held.outlets, name], places: held.places + places })
  }
  return [...byOwner.values()].sort((a, b) => b.places - a.places || a.name.localeCompare(b.name, 'en'))
}

/** `across` is an outlet of another side's country. */
export function standingOf(
  country: string | undefined,
  home: readonly string[],
  across: readonly string[],
): OutletOrigin {
  if (!country) return 'unreviewed'
  if (home.includes(country)) return 'home'
  return across.includes(country) ? 'across' : 'elsewhere'
}

function shares(
  cited: readonly { readonly outlet: string; readonly places: number }[],
  registry: OutletRegistry,
  standing: (country: string | undefined) => OutletOrigin,
): OutletShare[] {
  const bySlug = new Map<string, OutletShare>()
  for (const { outlet, places } of cited) {
    const { slug, name, registered } = identifyOutlet(registry, outlet)
    const known = bySlug.get(slug) ?? { name, places: 0 }
    const country = registered?.country
    const held = known.places + places
    const owner = registered?.owner?.name
    bySlug.set(slug, { slug, name: known.name, country, standing: standing(country), places: held, owner })
  }
  return [...bySlug.values()].sort((a, b) => b.places - a.places || a.name.localeCompare(b.name, 'en'))
}
