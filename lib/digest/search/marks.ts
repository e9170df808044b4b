import type { Needle, Term } from './terms'
import { standsAsWritten, type Token, tokensOf } from './tokens'

export interface MarkedText {
  readonly text: string
  readonly isMarked: boolean
}

/** Undefined where the text contains none of the terms. */
export function markTerms(
  text: string,
  terms: readonly Term[],
  tokens: readonly Token[] = tokensOf(text),
): readonly MarkedText[] | undefined {
  const needles = terms.filter(({ isExcluded }) => !isExcluded).flatMap((term) => term.needles)
  const ranges = needles.flatMap((needle) => rangesOf(needle, tokens)).sort((a, b) => a.start - b.start)
  if (ranges.length === 0) return undefined
  const stretches: MarkedText[] = []
  let at = 0
  for (const { start, end } of joined(ranges)) {
    if (start > at) stretches.push({ text: text.slice(at, start), isMarked: false })
    stretches.push({ text: text.slice(start, end), isMarked: true })
    at = end
  }
  if (at < text.length) stretches.push({ text: text.slice(at), isMarked: false })
  return stretches
}

export const termsIn = (tokens: readonly Token[], terms: readonly Term[]): number =>
  terms.filter((term) => !term.isExcluded && term.needles.some((needle) => nextAt(needle, tokens, 0) >= 0)).length

/** A quick check without false negatives. */
export function anyOf(terms: readonly Term[]): (text: string) => boolean {
  const needles = terms.filter(({ isExcluded }) => !isExcluded).flatMap((term) => term.needles)
  const beginnings = [...new Set(needles.flatMap(({ tokens: [first] }) => first ?? []))]
  return (text) => {
    if (!standsAsWritten(text)) return true
    const lower = text.toLowerCase()
    return beginnings.some((beginning) => lower.includes(beginning))
  }
}

interface Range {
  readonly start: number
  readonly end: number
}

function rangesOf(needle: Needle, tokens: readonly Token[]): Range[] {
  const ranges: Range[] = []
  for (let at = nextAt(needle, tokens, 0); at >= 0; at = nextAt(needle, tokens, at + 1)) {
    const [first, last] = [tokens[at], tokens[at + needle.tokens.length - 1]]
    if (!first || !last) break
    // A single Han letter begins a pair; only the letter is marked.
    const isPart = needle.isPrefix && first.text !== needle.tokens[0]
    ranges.push({ start: first.start, end: isPart ? first.start + (needle.tokens[0]?.length ?? 0) : last.end })
  }
  return ranges
}

function nextAt({ tokens: wanted, isPrefix }: Needle, tokens: readonly Token[], from: number): number {
  const [first] = wanted
  if (first === undefined) return -1
  for (let at = from; at <= tokens.length - wanted.length; at++) {
    const text = (tokens[at] as Token).text
    if (isPrefix ? text.startsWith(first) : text === first && standsAt(wanted, tokens, at)) return at
  }
  return -1
}

const standsAt = (wanted: readonly string[], tokens: readonly Token[], at: number): boolean =>
  wanted.every((text, index) => tokens[at + index]?.text === text)

function joined(ranges: readonly Range[]): Range[] {
  const out: Range[] = []
  for (const range of ranges) {
    const last = out.at(-1)
    if (last && range.start <= last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
    else out.push(range)
  }
  return out
}
