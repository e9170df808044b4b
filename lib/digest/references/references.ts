import type { Findings } from '../findings'
import type { Highlight } from '../highlight'
export interface Referenced {
  /** `text + tail` is the Markdown, byte for byte. */
  readonly text: string
  /** ` <!-- sources: 3, 7 -->` with the white space before it; may be empty. */
  readonly tail: string
  /** Without duplicates, in order of appearance. */
  readonly numbers: readonly number[]
  /** Entries that are not numbers: `x` in `<!-- sources: 3, x -->`. */
  readonly unread: readonly string[]
}

const begins = '<!--'
const ends = '-->'
const label = /^\s*sources?\s*:/i
/** A document has at most 3,000 lines. */
const isNumber = /^[1-9]\d{0,3}$/

/** Only a comment about sources at the very end counts (decision 8). */
export function splitReferences(markdown: string): Referenced {
  let end = markdown.length
  const named: string[] = []
  for (;;) {
    const rest = markdown.slice(0, end).trimEnd()
    if (!rest.endsWith(ends)) break
    const start = rest.lastIndexOf(begins)
    const inner = start < 0 ? '' : rest.slice(start + begins.length, -ends.length)
    const found = label.exec(inner)
    if (!found || inner.includes(ends)) break
    named.unshift(...inner.slice(found[0].length).split(/[\s,;]+/))
    end = start
  }
  if (end === markdown.length) return { text: markdown, tail: '', numbers: [], unread: [] }
  const text = markdown.slice(0, end).trimEnd()
  const words = named.filter(Boolean)
  return {
    text,
    tail: markdown.slice(text.length),
    numbers: [...new Set(words.filter((word) => isNumber.test(word)).map(Number))],
    unread: words.filter((word) => !isNumber.test(word)),
  }
}

/** Empty if there is nothing to name; `others` are entries that are not numbers. */
export const printReferences = (numbers: readonly number[], others: readonly string[] = []): string => {
  const named = [...[...new Set(numbers)].sort((one, other) => one - other), ...others]
  return named.length === 0 ? '' : ` ${begins} sources: ${named.join(', ')} ${ends}`
}

/** Removed sources are dropped. A bullet whose numbers do not change keeps its bytes. */
export function renumberReferences(markdown: string, renumbered: (number: number) => number | undefined): string {
  const { text, numbers, unread } = splitReferences(markdown)
  const anew = numbers.map(renumbered)
  if (anew.every((number, index) => number === numbers[index])) return markdown
  return (
    text +
    printReferences(
      anew.filter((number) => number !== undefined),
      unread,
    )
  )
}

/** New number by old number (both from 1); undefined if removed. Numbers beyond the list stay beyond it. */
export function numbersAfter(
  before: readonly string[],
  after: readonly string[],
): (number: number) => number | undefined {
  const now = new Map(after.map((id, index) => [id, index + 1]))
  return (number) => {
    const id = before[number - 1]
    return id === undefined ? number + after.length - before.length : now.get(id)
  }
}

/** References to missing sources would lead readers nowhere. The text keeps them. */
export const keepKnown = (
  highlights: readonly Highlight[],
  numbers: ReadonlySet<number>,
  field: string,
  findings: Findings,
): readonly Highlight[] =>
  highlights.map((highlight, index) => {
    const lost = highlight.sources.filter((number) => !numbers.has(number))
    if (lost.length === 0) return highlight
    const named = `${lost.length > 1 ? 'sources' : 'source'} ${lost.join(', ')}`
    const message = `A bullet cites ${named}, which the list does not have`
    findings.warn('unknown-reference', message, { line: highlight.line, field: `${field}[${index}]` })
    return { ...highlight, sources: highlight.sources.filter((number) => numbers.has(number)) }
  })
