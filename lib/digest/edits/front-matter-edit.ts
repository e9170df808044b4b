import { isScalar, type Node, type Scalar } from 'yaml'
import { pairOf } from '../front-matter/strict-yaml'
import { joinLines } from '../manuscript'
import { type Layout, readLayout, spliceLines } from './layout'

interface Place {
  readonly line: number
  readonly column: number
}

/** Sets `key: printed` in the key's own line, or adds a line above the closing fence. */
export function setKey(text: string, key: string, printed: string | ((old: Scalar | undefined) => string)): string {
  const layout = readLayout(text)
  const pair = pairOf(layout.frontMatter.root, key)
  const old = isScalar(pair?.value) ? pair.value : undefined
  const value = typeof printed === 'string' ? printed : printed(old)
  if (!pair) return addKey(layout, [`${key}: ${value}`])
  const span = valueSpan(layout, pair.value)
  if (!span) {
    const place = placeOf(layout, pair.key.range?.[1] ?? 0)
    const colon = (layout.contents[place.line] ?? '').indexOf(':', place.column) + 1
    const at = { line: place.line, column: colon }
    return replaceSpan(layout, at, at, ` ${value}`)
  }
  return replaceSpan(layout, span.start, span.end, value)
}

export const removeKey = (text: string, key: string): string => putKeyLines(text, key, undefined)

/** The lines of a key and its value, without the common indentation; undefined if absent. */
export function keyLines(text: string, key: string): readonly string[] | undefined {
  const layout = readLayout(text)
  const span = linesOf(layout, key)
  if (!span) return undefined
  const lines = layout.contents.slice(span.first, span.last + 1)
  return lines.map((line) => line.replace(new RegExp(`^ {0,${span.indent}}`), ''))
}

/** Replaces a key's lines in place, or adds them above the closing fence; `undefined` removes the key. */
export function putKeyLines(text: string, key: string, lines: readonly string[] | undefined): string {
  const layout = readLayout(text)
  const span = linesOf(layout, key)
  if (!span) return lines ? addKey(layout, lines) : text
  const put = (lines ?? []).map((line) => ' '.repeat(span.indent) + line)
  return layout.mark + joinLines(spliceLines(layout.lines, span.first, span.last - span.first + 1, put))
}

/** 0-based first and last line of a key and its value, and its indentation. */
export function linesOf(layout: Layout, key: string) {
  const pair = pairOf(layout.frontMatter.root, key)
  if (!pair) return undefined
  const { line: first, column: indent } = placeOf(layout, pair.key.range?.[0] ?? 0)
  return { first, indent, last: valueSpan(layout, pair.value)?.end.line ?? first }
}

export function addKey(layout: Layout, added: readonly string[]): string {
  const first = layout.frontMatter.root?.items[0]?.key as Node | undefined
  const indent = ' '.repeat(first?.range ? placeOf(layout, first.range[0]).column : 0)
  const lines = added.map((line) => indent + line)
  return layout.mark + joinLines(spliceLines(layout.lines, layout.closing, 0, lines))
}

/** Undefined if the value is empty. */
export function valueSpan(layout: Layout, value: Node | null | undefined): { start: Place; end: Place } | undefined {
  const range = value?.range
  if (!range || range[0] === range[1]) return undefined
  const start = placeOf(layout, range[0])
  const end = placeOf(layout, range[1])
  // A block ends at the start of the next line.
  if (end.line === start.line || end.column > 0) return { start, end }
  return { start, end: { line: end.line - 1, column: (layout.contents[end.line - 1] ?? '').length } }
}

export function replaceSpan(layout: Layout, start: Place, end: Place, put: string): string {
  const before = (layout.contents[start.line] ?? '').slice(0, start.column)
  const after = (layout.contents[end.line] ?? '').slice(end.column)
  const line = { content: before + put + after, end: layout.lines[end.line]?.end ?? '' }
  return layout.mark + joinLines(spliceLines(layout.lines, start.line, end.line - start.line + 1, [line]))
}

/** YAML offsets count from below the opening fence, with each line end as one character. */
function placeOf({ contents, closing }: Layout, offset: number): Place {
  let rest = offset
  for (let line = 1; line < closing; line++) {
    const length = (contents[line] ?? '').length + 1
    if (rest < length) return { line, column: rest }
    rest -= length
  }
  return { line: closing, column: 0 }
}
