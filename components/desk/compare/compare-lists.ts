import { diffArrays } from 'diff'
import { likeness } from '@/lib/digest/anchor/likeness'

export interface Pair {
  readonly place: number
  readonly theirs: string | undefined
  readonly mine: string | undefined
  /** Orders only: the position of my line in theirs. */
  readonly was?: number
}

export const numbered = (place: number, title: string | undefined): string => `${place + 1}. ${title ?? ''}`

export const differs = ({ place, theirs, mine, was }: Pair): boolean =>
  theirs !== mine || (was !== undefined && was !== place)

/** Pairs equal lines, then the most similar between them, then the rest in order. */
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

/** Below this, two sentences count as different. */
const enough = 0.45
/** Comparing every line of two long files would take too long. */
const mostCompared = 2_500

/** Finds the pairs with the highest total similarity, in the order of both lists. */
function alike(struck: readonly string[], added: readonly string[]): readonly (readonly [number, number])[] {
  if (struck.length + added.length < 3 || struck.length * added.length > mostCompared) return []
  // best[i][j]: the highest total from struck[i] and added[j] on.
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
