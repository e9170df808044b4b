import { diffArrays } from 'diff'
import { likeness } from '@/lib/digest/anchor/likeness'

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
 * Lays two lists side by side: equal lines face each other; between two such lines, those that are most alike do, so
 * that a retyped line faces what it was although another was put in above it; the rest is paired in its order.
 */
export function pairs(theirs: readonly string[], mine: readonly string[]): readonly Pair[] {
  const paired: Pair[] = []
  let struck: readonly string[] = []
  const put = (theirs: string | undefined, mine: string | undefined) =>
    paired.push({ place: paired.length, theirs, mine })
  const flush = (added: readonly string[]) => {
    let [from, start] = [0, 0]
    for (const [at, to] of [...alike(struck, added), [struck.length, added.length] as const]) {
      for (let index = 0; index < Math.max(at - from, to - start); index++)
        put(struck.slice(from, at)[index], added.slice(start, to)[index])
      if (at < struck.length || to < added.length) put(struck[at], added[to])
      ;[from, start] = [at + 1, to + 1]
    }
    struck = []
  }
  for (const { value, added, removed } of diffArrays([...theirs], [...mine])) {
    if (removed) struck = value
    else if (added) flush(value)
    else {
      flush([])
      for (const text of value) put(text, text)
    }
  }
  flush([])
  return paired
}

/** Below it two sentences are about different things. */
const enough = 0.45
/** Where whole files differ, nobody waits for every line to be held against every other. */
const mostCompared = 2_500

/** The places at which two lists say nearly the same, in the order of both, alike as much as can be in all. */
function alike(struck: readonly string[], added: readonly string[]): readonly (readonly [number, number])[] {
  if (struck.length + added.length < 3 || struck.length * added.length > mostCompared) return []
  // best[i][j]: how much can be alike in what comes from struck[i] and added[j] on.
  const best = Array.from({ length: struck.length + 1 }, () => new Array<number>(added.length + 1).fill(0))
  const rates = struck.map((one) => added.map((other) => likeness(one, other)))
  const rate = (i: number, j: number): number => rates[i]?.[j] ?? 0
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0
  for (let i = struck.length - 1; i >= 0; i--)
    for (let j = added.length - 1; j >= 0; j--) {
      const both = rate(i, j) >= enough ? rate(i, j) + at(i + 1, j + 1) : 0
      const row = best[i]
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), both)
    }
  const found: [number, number][] = []
  for (let [i, j] = [0, 0]; i < struck.length && j < added.length; ) {
    if (rate(i, j) >= enough && at(i, j) === rate(i, j) + at(i + 1, j + 1)) found.push([i++, j++])
    else if (at(i, j) === at(i + 1, j)) i++
    else j++
  }
  return found
}
