import type { List, ListItem, RootContent } from 'mdast'
import { signOf } from './bullet-signs'
import { isComment, lineOf, type OutlineSection } from './outline'

export interface Point {
  readonly first: number
  readonly end: number
  readonly markdown: string
  readonly depth: number
}

export interface Rest {
  readonly first: number
  readonly end: number
  readonly kind: 'text' | 'table' | 'quotation' | 'heading' | 'code'
  readonly after: number
}

export interface SectionParts {
  readonly points: readonly Point[]
  readonly rest: readonly Rest[]
}

/**
 * Splits a section into points and the rest. A point is a list item at any depth, a line with another bullet (`•`, `–`,
 * `·`), or a numbered paragraph. Comments and rules are dropped.
 */
export function takeApart(section: OutlineSection, lines: readonly string[]): SectionParts {
  const parts: Parts = { points: [], rest: [], lines }
  addBlocks(parts, section.blocks, 0, section.end)
  return parts
}

interface Parts {
  readonly points: Point[]
  readonly rest: Rest[]
  readonly lines: readonly string[]
}

/** `limit`: an open code fence would claim the following section too. */
function addBlocks(parts: Parts, blocks: readonly RootContent[], depth: number, limit: number): void {
  for (const [place, block] of blocks.entries()) {
    const next = blocks[place + 1]
    const end = next ? lineOf(next) : limit
    if (block.type === 'list') addList(parts, block, depth, end)
    else if (block.type !== 'thematicBreak')
      addBlock(parts, block, depth, Math.min(block.position?.end.line ?? end, end))
  }
}

const kinds: Partial<Record<RootContent['type'], Rest['kind']>> = {
  blockquote: 'quotation',
  heading: 'heading',
  code: 'code',
}

function addBlock(parts: Parts, block: RootContent, depth: number, end: number): void {
  const first = lineOf(block)
  const own = parts.lines.slice(first, end)
  if (own.every((line) => line.trim() === '' || isComment(line))) return
  const after = parts.points.length
  if (block.type !== 'paragraph') parts.rest.push({ first, end, kind: kinds[block.type] ?? 'text', after })
  else addStretches(parts, first, end, depth, false)
}

const delimiter = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/

function addList(parts: Parts, list: List, depth: number, end: number): void {
  for (const [index, item] of list.children.entries()) {
    const next = list.children[index + 1]
    addItem(parts, item, depth, next ? lineOf(next) : end)
  }
}

function addItem(parts: Parts, item: ListItem, depth: number, limit: number): void {
  const first = lineOf(item)
  const others = item.children.findIndex(({ type }) => type !== 'paragraph')
  const texts = item.children.slice(0, others < 0 ? undefined : others)
  const opening = texts.at(-1) ?? item.children[0]
  // What looks like a quotation or list on a bullet's own line is its text.
  const last = Math.min(Math.max(opening?.position?.end.line ?? first, first + 1), limit)
  const isText = texts.length > 0 || parts.lines.slice(first + 1, last).every((line) => line.trim() === '')
  const end = texts.length > 0 ? last : first + 1
  if (isText) addStretches(parts, first, end, depth, true)
  addBlocks(parts, item.children.slice(isText ? Math.max(texts.length, 1) : 0), depth + 1, limit)
}

const marker = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)/

function addStretches(parts: Parts, first: number, end: number, depth: number, isItem: boolean): void {
  const { points, rest, lines } = parts
  const isRow = (line: number) => /\|/.test(lines[line] ?? '')
  let table = isItem ? first + 1 : first
  while (table < end && !(isRow(table) && isRow(table + 1) && delimiter.test(lines[table + 1] ?? ''))) table++
  if (table + 1 >= end) {
    addLines(parts, first, end, depth, isItem)
    return
  }
  if (table > first) addLines(parts, first, trimmedEnd(lines, first, table), depth, isItem)
  let below = table + 2
  while (below < end && isRow(below)) below++
  rest.push({ first: table, end: below, kind: 'table', after: points.length })
  const next = Array.from({ length: end - below }, (_, index) => below + index).find((line) => lines[line]?.trim())
  if (next !== undefined) addStretches(parts, next, end, depth, false)
}

function addLines(parts: Parts, first: number, end: number, depth: number, isItem: boolean): void {
  const { points, rest, lines } = parts
  const starts = [first]
  let kind = signOf(textAt(lines, first, isItem))?.kind
  const isPoint = isItem || kind !== undefined
  for (let line = first + 1; line < end; line++) {
    const sign = signOf(textAt(lines, line, false))
    const isIntroduced = textAt(lines, line - 1, false).endsWith(':')
    if (!sign || !(sign.kind === 'bullet' || sign.kind === kind || isIntroduced)) continue
    starts.push(line)
    kind = sign.kind
  }
  const outer = indentOf(lines[isPoint ? first : (starts[1] ?? first)])
  for (const [index, start] of starts.entries()) {
    const stop = trimmedEnd(lines, start, starts[index + 1] ?? end)
    if (index === 0 && !isPoint) {
      rest.push({ first: start, end: stop, kind: 'text', after: points.length })
      continue
    }
    const isMarked = isItem && index === 0
    const isBelow = indentOf(lines[start]) > outer
    points.push({
      first: start,
      end: stop,
      markdown: joined(lines, start, stop, isMarked),
      depth: depth + (isBelow ? 1 : 0),
    })
  }
}

const textAt = (lines: readonly string[], line: number, isMarked: boolean): string => {
  const text = lines[line] ?? ''
  return (isMarked ? text.replace(marker, '') : text).trim()
}

function joined(lines: readonly string[], first: number, end: number, isMarked: boolean): string {
  const opening = textAt(lines, first, isMarked)
  const own = isMarked ? opening : (signOf(opening)?.text ?? opening)
  const further = lines.slice(first + 1, end).map((line) => line.trim())
  return [own, ...further].filter(Boolean).join(' ')
}

function trimmedEnd(lines: readonly string[], first: number, end: number): number {
  let last = end
  const isAround = (line: string) => line.trim() === '' || (isComment(line) && !/<!--\s*sources?\s*:/i.test(line))
  while (last > first + 1 && isAround(lines[last - 1] ?? '')) last--
  return last
}

const indentOf = (line = ''): number => /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0
