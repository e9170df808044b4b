import { foldName, hostIn, hostsAbove, slugOfName } from './outlet-name'

export const outletKinds = ['state', 'private', 'public', 'agency', 'aggregator'] as const
export type OutletKind = (typeof outletKinds)[number]

/** An alliance of outlets without one home: `country: several`. */
export const severalCountries = 'several'

/** An outlet that content/outlets.yaml registers. What it leaves open is undefined and shown as unreviewed. */
export interface RegisteredOutlet {
  /** The key in the file; the last part of the outlet's address, for ever. */
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly hosts: readonly string[]
  /** ISO 3166-1 alpha-2, or `several`. */
  readonly country: string | undefined
  readonly kind: OutletKind | undefined
  /** An http(s) address where a reader can check the entry. */
  readonly evidence: string
  readonly note: string | undefined
}

export interface OutletRegistry {
  /** In the order of the file. */
  readonly outlets: readonly RegisteredOutlet[]
  /** By folded name or alias. */
  readonly byName: ReadonlyMap<string, RegisteredOutlet>
  /** By host in lower case, without `www.`. */
  readonly byHost: ReadonlyMap<string, RegisteredOutlet>
}

/** Who stands behind a name in a list of sources: a registered outlet, or only the name. */
export interface OutletIdentity {
  /** Last part of its address under /outlets; two names with one slug are one outlet. */
  readonly slug: string
  readonly name: string
  /** Undefined for an outlet nobody has reviewed. */
  readonly registered: RegisteredOutlet | undefined
}

/** Indexes outlets whose names, aliases and hosts are known to be distinct. */
export function registryOf(outlets: readonly RegisteredOutlet[]): OutletRegistry {
  const byName = new Map<string, RegisteredOutlet>()
  const byHost = new Map<string, RegisteredOutlet>()
  for (const outlet of outlets) {
    for (const name of [outlet.name, ...outlet.aliases]) byName.set(foldName(name), outlet)
    for (const host of outlet.hosts) byHost.set(host, outlet)
  }
  return { outlets, byName, byHost }
}

export const emptyRegistry: OutletRegistry = registryOf([])

/** The registered outlet cited by this name, alias, host or address; case and width do not matter. */
export function findOutlet(registry: OutletRegistry, name: string): RegisteredOutlet | undefined {
  const known = registry.byName.get(foldName(name))
  if (known) return known
  const host = hostIn(name)
  if (!host) return undefined
  return hostsAbove(host)
    .map((above) => registry.byHost.get(above))
    .find(Boolean)
}

/** The one identity of a name, registered or not. Never guesses: an unknown name stands for itself alone. */
export function identifyOutlet(registry: OutletRegistry, name: string): OutletIdentity {
  const registered = findOutlet(registry, name)
  if (registered) return { slug: registered.id, name: registered.name, registered }
  const slug = slugOfName(name)
  const taken = registry.outlets.some((outlet) => outlet.id === slug)
  return { slug: taken ? `${slug}-unreviewed` : slug, name: name.replace(/\s+/g, ' ').trim(), registered: undefined }
}
