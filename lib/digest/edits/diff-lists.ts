import { type ChangeObject, diffArrays } from 'diff'

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
