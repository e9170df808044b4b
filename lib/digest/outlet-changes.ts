import { identifyAll } from './outlets/outlets-of'
import type { OutletIdentity, OutletRegistry } from './outlets/registry'
import type { Perspective } from './perspective'

export interface OutletChange {
  readonly perspective: Pick<Perspective, 'id' | 'name' | 'place'>
  readonly arrived: readonly OutletIdentity[]
  readonly gone: readonly OutletIdentity[]
}

/** In the order of `now`. An outlet cited by another of its names is neither new nor gone. */
export const outletChanges = (
  then: { readonly perspectives: readonly Perspective[] },
  now: { readonly perspectives: readonly Perspective[] },
  registry: OutletRegistry,
): readonly OutletChange[] =>
  now.perspectives.flatMap((side) => {
    const before = then.perspectives.find(({ id }) => id === side.id)
    if (!before) return []
    const [cited, citedThen] = [citedBy(side, registry), citedBy(before, registry)]
    return [
      {
        perspective: { id: side.id, name: side.name, place: side.place },
        arrived: without(cited, citedThen),
        gone: without(citedThen, cited),
      },
    ]
  })

const citedBy = ({ sources }: Perspective, registry: OutletRegistry) =>
  identifyAll(
    sources.map(({ outlet }) => outlet),
    registry,
  )

const without = (these: readonly OutletIdentity[], those: readonly OutletIdentity[]) =>
  these.filter(({ slug }) => !those.some((other) => other.slug === slug))
