import { diffArrays } from 'diff'

/** A line of one text beside its counterpart in the other; either may be missing. */
export interface Pair {
  /** Its place among the pairs. */
  readonly place: number
  readonly theirs: string | undefined
  readonly mine: string | undefined
  /** Of an order only, where lines are whole and merely stand elsewhere: the place that mine has in theirs. */
  readonly was?: number
}

/** A title of an order at its place, which counts from 0. */
export const numbered = (place: number, title: string | undefined): string => `${place + 1}. ${title ?? ''}`

export const differs = ({ place, theirs, mine, was }: Pair): boolean =>
  theirs !== mine || (was !== undefined && was !== place)

/**
 * Lays two lists side by side: equal lines face each other, and what differs between two such lines is paired in
 * its order, so that a retyped line faces what it was.
 */
export function pairs(theirs: readonly string[], mine: readonly string[]): readonly Pair[] {
  const paired: Pair[] = []
  let struck: string[] = []
  const flush = (added: readonly string[]) => {
    for (let index = 0; index < Math.max(struck.length, added.length); index++)
      paired.push({ place: paired.length, theirs: struck[index], mine: added[index] })
    struck = []
  }
  for (const { value, added, removed } of diffArrays([...theirs], [...mine])) {
    if (removed) struck = value
    else if (added) flush(value)
    else {
      flush([])
      for (const text of value) paired.push({ place: paired.length, theirs: text, mine: text })
    }
  }
  flush([])
  return paired
}
