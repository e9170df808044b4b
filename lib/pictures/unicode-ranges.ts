/** First and last code point. */
export type Range = readonly [number, number]

/** `U+0-ff,U+131` as CSS writes it. */
export const parseRanges = (list: string): readonly Range[] =>
  list.split(',').map((range) => {
    const [from = '', to = from] = range.trim().slice(2).split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
  })

export function covers(ranges: readonly Range[], character: string): boolean {
  const point = character.codePointAt(0) ?? 0
  return ranges.some(([from, to]) => from <= point && point <= to)
}
