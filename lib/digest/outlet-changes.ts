import type { Perspective } from './perspective'

/** How the outlets of one side differ from those of an earlier digest of the same topic. */
export interface OutletChange {
  readonly perspective: Pick<Perspective, 'id' | 'name' | 'place'>
  /** Cited now and not then, in the order of the list. */
  readonly arrived: readonly string[]
  /** Cited then and not now. */
  readonly gone: readonly string[]
}

/** Side by side, in the order of `now`; a side that the earlier digest did not have is left out. */
export const outletChanges = (
  then: { readonly perspectives: readonly Perspective[] },
  now: { readonly perspectives: readonly Perspective[] },
): readonly OutletChange[] =>
  now.perspectives.flatMap((side) => {
    const before = then.perspectives.find(({ id }) => id === side.id)
    if (!before) return []
    const [cited, citedThen] = [outletsOf(side), outletsOf(before)]
    return [
      {
        perspective: { id: side.id, name: side.name, place: side.place },
        arrived: [...cited].filter((outlet) => !citedThen.has(outlet)),
        gone: [...citedThen].filter((outlet) => !cited.has(outlet)),
      },
    ]
  })

const outletsOf = ({ sources }: Perspective) => new Set(sources.map(({ outlet }) => outlet))
