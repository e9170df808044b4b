import { type ChangeObject, diffArrays } from 'diff'

/** What a line of a new list was in the old one; `index` counts there. */
export type Origin =
  | { readonly kind: 'same'; readonly index: number }
  | { readonly kind: 'moved'; readonly index: number }
  | { readonly kind: 'reworded'; readonly index: number }
  | { readonly kind: 'new' }

/** Traces each wanted line to the old one it is, was before it was reworded, or to none. */
export function traceOrigins(old: readonly string[], wanted: readonly string[]): Origin[] {
  const origins: (Origin | undefined)[] = wanted.map(() => undefined)
  const gaps: { removed: number[]; added: number[] }[] = [{ removed: [], added: [] }]
  let from = 0
  let to = 0
  for (const { value, added, removed } of diffLists(old, wanted)) {
    for (let step = 0; step < value.length; step++) {
      if (removed) gaps.at(-1)?.removed.push(from++)
      else if (added) gaps.at(-1)?.added.push(to++)
      else origins[to++] = { kind: 'same', index: from++ }
    }
    if (!added && !removed) gaps.push({ removed: [], added: [] })
  }
  const free = new Set(gaps.flatMap(({ removed }) => removed))
  for (const position of gaps.flatMap(({ added }) => added)) {
    const moved = [...free].find((index) => old[index] === wanted[position])
    if (moved === undefined) continue
    free.delete(moved)
    origins[position] = { kind: 'moved', index: moved }
  }
  for (const { removed, added } of gaps) {
    const reworded = removed.filter((index) => free.has(index))
    for (const position of added.filter((index) => !origins[index])) {
      const index = reworded.shift()
      if (index !== undefined) origins[position] = { kind: 'reworded', index }
    }
  }
  return origins.map((origin) => origin ?? { kind: 'new' })
}

/** Beyond this many differences a smallest edit costs seconds to find, and nobody would read it. */
const mostDifferences = 1_000

/** The runs of lines that are in both lists, only in the old or only in the new one, in order. */
export function diffLists(old: readonly string[], wanted: readonly string[]): ChangeObject<string[]>[] {
  const found = diffArrays([...old], [...wanted], { maxEditLength: mostDifferences })
  if (found) return found
  return [
    { value: [...old], added: false, removed: true, count: old.length },
    { value: [...wanted], added: true, removed: false, count: wanted.length },
  ]
}
