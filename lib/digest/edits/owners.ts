import { assignRuns } from '../body/runs'
import type { Digest } from '../document'
import { Findings } from '../findings'

type Listed = Pick<Digest, 'declared' | 'perspectives' | 'sources' | 'unreadSources'>

/** The perspective at each place of the list, unreadable lines included. */
export function ownersOf({ declared, perspectives, sources, unreadSources }: Listed): readonly (string | undefined)[] {
  const listed = [...sources, ...unreadSources].toSorted((one, other) => one.number - other.number)
  const runs = perspectives.map(({ id, name, declaredCount }) => ({
    id,
    name,
    count: declaredCount ?? declared.byPerspective[id],
  }))
  return assignRuns(listed, runs, new Findings('text'))
}

/** Where to insert a source of this perspective; undefined if the perspective is unknown. */
export function endOfSide(digest: Listed, perspective: string): number | undefined {
  const side = digest.perspectives.findIndex(({ id }) => id === perspective)
  if (side < 0) return undefined
  const upTo = new Set<string | undefined>(digest.perspectives.slice(0, side + 1).map(({ id }) => id))
  return ownersOf(digest).findLastIndex((owner) => upTo.has(owner)) + 1
}
