import { foldName, hostIn, hostsAbove, slugOfName } from './outlet-name'

export const outletKinds = ['state', 'private', 'public', 'agency', 'aggregator'] as const
export type OutletKind = (typeof outletKinds)[number]

export const severalCountries = 'several'

export interface RegisteredOutlet {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly hosts: readonly string[]
  /** ISO 3166-1 alpha-2, or `several`. */
  readonly country: string | undefined
  readonly kind: OutletKind | undefined
  readonly evidence: string
  readonly note: string | undefined
  /** Undefined where it is not recorded; never guessed. */
  readonly owner?: OutletOwner | undefined
}

export interface OutletOwner {
  readonly name: string
  /** The address of what says so. */
  readonly evidence: string
}

export interface OutletRegistry {
  readonly outlets: readonly RegisteredOutlet[]
  readonly byName: ReadonlyMap<string, RegisteredOutlet>
  readonly byHost: ReadonlyMap<string, RegisteredOutlet>
}

export interface OutletIdentity {
  /** Last part of the address under /outlets; names with equal slugs are one outlet. */
  readonly slug: string
  readonly name: string
  readonly registered: RegisteredOutlet | undefined
}

/** Requires distinct names, aliases and hosts. */
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

/** Finds an outlet by name, alias, host or address; ignores case and width. */
export function findOutlet(registry: OutletRegistry, name: string): RegisteredOutlet | undefined {
  const known = registry.byName.get(foldName(name))
  if (known) return known
  const host = hostIn(name)
  if (!host) return undefined
  return hostsAbove(host)
    .map((above) => registry.byHost.get(above))
    .find(Boolean)
}

/** Never guesses: an unknown name is an outlet of its own. */
export function identifyOutlet(registry: OutletRegistry, name: string): OutletIdentity {
  const registered = findOutlet(registry, name)
  if (registered) return { slug: registered.id, name: registered.name, registered }
  const slug = slugOfName(name)
  const taken = registry.outlets.some((outlet) => outlet.id === slug)
  return { slug: taken ? `${slug}-unreviewed` : slug, name: name.replace(/\s+/g, ' ').trim(), registered: undefined }
}
