/** Shortest word in which a typo is corrected; from twice this on, two. */
const shortestForgiven = 5
const twoSlips = 6

export const slipsForgiven = (word: string): number =>
  word.length < shortestForgiven ? 0 : word.length < twoSlips ? 1 : 2

/**
 * The edit distance with swaps, or `most + 1` above `most`. Thousands of words are compared for one typo, so only cells
 * that can stay within `most` are filled, in three rows that are reused.
 */
export function slipsBetween(one: string, other: string, most: number): number {
  const [height, width] = [one.length, other.length]
  const tooMany = most + 1
  if (Math.abs(height - width) > most) return tooMany
  let [twoBefore, before, row]: [number[], number[], number[]] = [[], [], []]
  for (let across = 0; across <= width; across++) before.push(across)
  for (let down = 1; down <= height; down++) {
    const [left, right] = [Math.max(1, down - most), Math.min(width, down + most)]
    const letter = one.charCodeAt(down - 1)
    row[left - 1] = left === 1 ? down : tooMany
    let least = row[left - 1] as number
    for (let across = left; across <= right; across++) {
      const same = letter === other.charCodeAt(across - 1)
      let slips = (before[across - 1] ?? tooMany) + (same ? 0 : 1)
      slips = Math.min(slips, (before[across] ?? tooMany) + 1, (row[across - 1] as number) + 1)
      const swapped =
        down > 1 &&
        across > 1 &&
        letter === other.charCodeAt(across - 2) &&
        one.charCodeAt(down - 2) === other.charCodeAt(across - 1)
      if (swapped) slips = Math.min(slips, (twoBefore[across - 2] ?? tooMany) + 1)
      row[across] = slips
      least = Math.min(least, slips)
    }
    if (least > most) return tooMany
    row[right + 1] = tooMany
    ;[twoBefore, before, row] = [before, row, twoBefore]
  }
  return Math.min(before[width] as number, tooMany)
}

/** Known words that a typo may mean: nearest first, then most frequent. */
export function nearWords(
  word: string,
  known: readonly { readonly word: string; readonly documents: number }[],
): readonly { readonly word: string; readonly slips: number }[] {
  const most = slipsForgiven(word)
  const near: { word: string; documents: number; slips: number }[] = []
  for (const { word: other, documents } of known) {
    const slips = slipsBetween(word, other, most)
    if (slips > 0 && slips <= most) near.push({ word: other, documents, slips })
  }
  return near.sort((a, b) => a.slips - b.slips || b.documents - a.documents || (a.word < b.word ? -1 : 1))
}
