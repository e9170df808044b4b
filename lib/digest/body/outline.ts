import type { ListItem, RootContent } from 'mdast'
import { decodeString } from 'micromark-util-decode-string'
import { cleanText } from '../clean-text'
import { readBlocks } from './blocks'

/** A heading of the first two ranks and everything up to the next. Lines are 0-based indexes into the file. */
export interface OutlineSection {
  /** Cleaned; empty for what stands before the first heading. */
  readonly heading: string
  /** The heading's first line; for what stands before the first heading, the closing fence. */
  readonly headingLine: number
  /** The first line of the body, and the one after its last. */
  readonly first: number
  readonly end: number
  readonly blocks: readonly RootContent[]
}

/** One bullet or numbered item at the outer level of a list. */
export interface OutlineItem {
  readonly first: number
  /** The line after its last. */
  readonly end: number
  /** Its lines without marker and indentation, made one. */
  readonly markdown: string
  readonly ordered: boolean
}

/** `<!--more-->` and its like: a line that is one comment. */
export const isComment = (line: string): boolean => /^[ \t]*<!--(?:(?!-->).)*-->[ \t]*$/.test(line)

/** The sections of a body. `lines` are those of the whole file; the body begins at line `from`. */
export function readOutline(lines: readonly string[], from: number): OutlineSection[] {
  // Blank lines instead of the front matter, so that every position is one of the file.
  const root = readBlocks('\n'.repeat(from) + lines.slice(from).map(shortened).join('\n'))
  const starts = root.children.flatMap((block, index) => (block.type === 'heading' && block.depth <= 2 ? [index] : []))
  return [-1, ...starts].map((start, position) => {
    const next = starts[position]
    const heading = root.children[start]
    const lastOfHeading = heading?.position?.end.line ?? from
    return {
      heading: heading ? headingText(lines, heading) : '',
      headingLine: (heading?.position?.start.line ?? from) - 1,
      first: lastOfHeading,
      end: next === undefined ? lines.length : lineOf(root.children[next]),
      blocks: root.children.slice(start + 1, next),
    }
  })
}

/**
 * A numbered source without the far end of its link, which is most of a digest's text and none of its structure: what
 * begins with a bracket is a paragraph of an item, however it goes on. Only the lines of blocks are looked at here.
 */
const shortened = (line: string): string =>
  line.length > 200 && /^\d{1,9}[.)] \[/.test(line) ? line.slice(0, 40) : line

/** The text of a heading as it stands, escapes and character references read once. */
export function headingText(lines: readonly string[], heading: RootContent): string {
  if (heading.type !== 'heading') return ''
  const from = heading.children[0]?.position?.start
  const to = heading.children.at(-1)?.position?.end
  if (!from || !to) return ''
  const raw = lines
    .slice(from.line - 1, to.line)
    .map((line, index, all) =>
      line.slice(index === 0 ? from.column - 1 : 0, index === all.length - 1 ? to.column - 1 : undefined),
    )
  return cleanText(decodeString(raw.map((line) => line.trim()).join(' ')))
}

/** The items of the lists that stand directly in a section, in order. */
export function itemsOf(section: OutlineSection, lines: readonly string[]): OutlineItem[] {
  return section.blocks.flatMap((block, place) => {
    if (block.type !== 'list') return []
    const below = section.blocks[place + 1]
    const end = below ? lineOf(below) : section.end
    return block.children.map((item, index) => {
      const next = block.children[index + 1]
      return readItem(item, block.ordered ?? false, lines, next ? lineOf(next) : end)
    })
  })
}

const marker = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)/

/** `limit` is the line where something else begins: an open code fence would claim that line too. */
function readItem(item: ListItem, ordered: boolean, lines: readonly string[], limit: number): OutlineItem {
  const first = lineOf(item)
  let end = Math.min(item.position?.end.line ?? first, limit)
  while (end > first + 1 && (lines[end - 1] ?? '').trim() === '') end--
  end = Math.max(end, first + 1)
  const content = lines.slice(first, end).map((line, index) => (index === 0 ? line.replace(marker, '') : line).trim())
  return { first, end, ordered, markdown: content.filter(Boolean).join(' ') }
}

/** The 0-based line where a block begins. */
export const lineOf = (block: RootContent | ListItem | undefined): number => (block?.position?.start.line ?? 1) - 1
