import type { Findings } from '../findings'
import type { Highlight } from '../highlight'
/** A bullet's Markdown in two: what it says, and the comments at its end that name the sources which carry it. */
export interface Referenced {
  /** What is shown and retyped. `text + tail` is the Markdown, letter for letter. */
  readonly text: string
  /** ` <!-- sources: 3, 7 -->` as it stands, with the white space before it; empty where there is none. */
  readonly tail: string
  /** The numbers named, each once, in their order. */
  readonly numbers: readonly number[]
  /** What is named there and is no number: `x` in `<!-- sources: 3, x -->`. */
  readonly unread: readonly string[]
}

const begins = '<!--'
const ends = '-->'
const label = /^\s*sources?\s*:/i
/** No list of sources is longer: a document has at most 3,000 lines. */
const isNumber = /^[1-9]\d{0,3}$/

/**
 * Takes the references off the end of a bullet. A comment that is not about sources is text like any other
 * (decision 8), and so is one that something follows.
 */
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

/** What goes behind a bullet's text so that it names these sources, and `others` that are no numbers; nothing for none. */
export const printReferences = (numbers: readonly number[], others: readonly string[] = []): string => {
  const named = [...[...new Set(numbers)].sort((one, other) => one - other), ...others]
  return named.length === 0 ? '' : ` ${begins} sources: ${named.join(', ')} ${ends}`
}

/**
 * The Markdown of a bullet after its sources were counted anew; letter for letter as it was where none of its own was.
 * One that is no source any more is not named any more.
 */
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

/**
 * What each part of a list is numbered after a change, by its number before (both from 1); undefined for one that has
 * left. Both lists are given by their ids. A number beyond the list, which leads nowhere, goes on leading nowhere.
 */
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

/**
 * The highlights with those of their references that lead somewhere. A number without a source (the file came again
 * with a shorter list) is warned about and stays in the text; nobody is sent to nothing.
 */
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
