import type { Needle, Term } from './terms'
import { type Token, tokensOf } from './tokens'

/** A stretch of a text; joined again, the stretches are the text. */
export interface Stretch {
  readonly text: string
  readonly isMarked: boolean
}

/** A text with what the terms ask for marked; undefined where nothing of it stands there. */
export function markTerms(text: string, terms: readonly Term[]): readonly Stretch[] | undefined {
  const tokens = tokensOf(text)
  const needles = terms.filter(({ isExcluded }) => !isExcluded).flatMap((term) => term.needles)
  const ranges = needles.flatMap((needle) => rangesOf(needle, tokens)).sort((a, b) => a.start - b.start)
  if (ranges.length === 0) return undefined
  const stretches: Stretch[] = []
  let at = 0
  for (const { start, end } of joined(ranges)) {
    if (start > at) stretches.push({ text: text.slice(at, start), isMarked: false })
    stretches.push({ text: text.slice(start, end), isMarked: true })
    at = end
  }
  if (at < text.length) stretches.push({ text: text.slice(at), isMarked: false })
  return stretches
}

/** How many of the terms stand in a text. */
export const termsIn = (text: string, terms: readonly Term[]): number => {
  const tokens = tokensOf(text)
  return terms.filter((term) => !term.isExcluded && term.needles.some((needle) => rangesOf(needle, tokens).length > 0))
    .length
}

interface Range {
  readonly start: number
  readonly end: number
}

function rangesOf({ tokens: wanted, isPrefix }: Needle, tokens: readonly Token[]): Range[] {
  const [first] = wanted
  if (first === undefined) return []
  return tokens.flatMap((token, at): Range[] => {
    if (isPrefix) {
      if (!token.text.startsWith(first)) return []
      // A single letter begins the pair it stands in; only the letter itself is marked.
      return [{ start: token.start, end: token.text === first ? token.end : token.start + first.length }]
    }
    const run = tokens.slice(at, at + wanted.length)
    const last = run.at(-1)
    if (!last || run.length < wanted.length || run.some(({ text }, index) => text !== wanted[index])) return []
    return [{ start: token.start, end: last.end }]
  })
}

function joined(ranges: readonly Range[]): Range[] {
  const out: Range[] = []
  for (const range of ranges) {
    const last = out.at(-1)
    if (last && range.start <= last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
    else out.push(range)
  }
  return out
}
