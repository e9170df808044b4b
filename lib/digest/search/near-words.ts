/** Letters from which on a slip is forgiven; from the second figure on, two of them. */
export const shortestForgiven = 5
const twoSlips = 6

export const slipsForgiven = (word: string): number =>
  word.length < shortestForgiven ? 0 : word.length < twoSlips ? 1 : 2

/**
 * How many letters must be changed, added, left out or swapped with their neighbour to make one word the other; more
 * than `most` is `most + 1`.
 */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let at = 1; at <= one.length; at++) {
    const next = [at]
    for (let to = 1; to <= other.length; to++) {
      const same = one[at - 1] === other[to - 1]
      let slips = Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + (same ? 0 : 1))
      const swapped = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]
      if (swapped) slips = Math.min(slips, (before[to - 2] ?? 0) + 1)
      next.push(slips)
    }
    if (Math.min(...next) > most) return most + 1
    before = row
    row = next
  }
  return Math.min(row.at(-1) ?? 0, most + 1)
}

/** The nearest of some words to a misspelt one, at most three; among equally near ones the more frequent first. */
export function nearestWords(
  word: string,
  known: readonly { readonly word: string; readonly documents: number }[],
): readonly string[] {
  const most = slipsForgiven(word)
  return known
    .map((entry) => ({ ...entry, slips: slipsBetween(word, entry.word, most) }))
    .filter(({ slips }) => slips > 0 && slips <= most)
    .sort((a, b) => a.slips - b.slips || b.documents - a.documents || (a.word < b.word ? -1 : 1))
    .filter(({ slips }, _, [first]) => slips === first?.slips)
    .slice(0, 3)
    .map((entry) => entry.word)
}
