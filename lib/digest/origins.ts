import { diffLists } from './edits/diff-lists'

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
