import type { ListItem, RootContent } from 'mdast'
import { decodeString } from 'micromark-util-decode-string'
import { cleanText } from '../clean-text'
import { readBlocks } from './blocks'

export interface OutlineSection {
  readonly heading: string
  readonly headingLine: number
  readonly first: number
  readonly end: number
  readonly blocks: readonly RootContent[]
}

export interface OutlineItem {
  readonly first: number
  readonly end: number
  readonly markdown: string
  readonly ordered: boolean
}

export const isComment = (line: string): boolean => /^[ \t]*<!--(?:(?!-->).)*-->[ \t]*$/.test(line)

/** `lines` are the whole file's; the body begins at the 0-based line `from`. */
export function readOutline(lines: readonly string[], from: number): OutlineSection[] {
  // Blank lines in place of front matter keep the positions those of the file.
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

/** Shortens a numbered source: its link is most of a digest's text and none of its structure. */
const shortened = (line: string): string =>
  line.length > 200 && /^\d{1,9}[.)] \[/.test(line) ? line.slice(0, 40) : line

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

/** `limit`: an open code fence would claim the following section too. */
function readItem(item: ListItem, ordered: boolean, lines: readonly string[], limit: number): OutlineItem {
  const first = lineOf(item)
  let end = Math.min(item.position?.end.line ?? first, limit)
  while (end > first + 1 && (lines[end - 1] ?? '').trim() === '') end--
  end = Math.max(end, first + 1)
  const content = lines.slice(first, end).map((line, index) => (index === 0 ? line.replace(marker, '') : line).trim())
  return { first, end, ordered, markdown: content.filter(Boolean).join(' ') }
}

/** 0-based. */
export const lineOf = (block: RootContent | ListItem | undefined): number => (block?.position?.start.line ?? 1) - 1
