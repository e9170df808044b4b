import { decodeString } from 'micromark-util-decode-string'
import { cleanText } from '../clean-text'
import { readManuscript } from '../manuscript'

/** A line of a plain text that is not blank: cleaned, its HTML entities decoded once. */
export interface TextLine {
  readonly text: string
  /** 1-based. */
  readonly line: number
  /** Whether a blank line, or one that only divides, stands above it. */
  readonly gap: boolean
  /** The text without its marks, where the line is a Markdown heading. */
  readonly heading: string | undefined
}

/** Lines up to a blank one. */
export interface Paragraph {
  readonly text: string
  readonly line: number
  /** As it was written, line by line. */
  readonly lines: readonly string[]
}

export function readTextLines(text: string): TextLine[] {
  const lines: TextLine[] = []
  let gap = true
  for (const [index, { content }] of readManuscript(text).lines.entries()) {
    const clean = cleanText(decodeEntities(content))
    const isGap = clean === '' || divider.test(clean)
    const heading = /^#{1,6}\s+(\S.*?)(?:\s+#+)?$/.exec(clean)?.[1]
    if (!isGap) lines.push({ text: clean, line: index + 1, gap, heading })
    gap = isGap
  }
  return lines
}

/** `-----`, `=====`, `* * *` */
const divider = /^(?:[-–—_=*~]\s?){3,}$/

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,31});/gi
/** What Windows-1252 has from 0x80 on. TextDecoder of some versions of Node takes it for Latin-1. */
const windows1252 = [...'€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ']

/** Scraped text carries the entities of its page. They are decoded once: `&amp;amp;` was to be read as `&amp;`. */
const decodeEntities = (text: string): string =>
  text.replace(entity, (found) => {
    const code = Number(/^&#(\d+);$/.exec(found)?.[1])
    // Browsers take the numbers that Windows-1252 has for dashes and quotation marks as those.
    return windows1252[code - 0x80] ?? decodeString(found)
  })

/** Lines in groups, a new one wherever `startsGroup` says so. */
export function groupLines(lines: readonly TextLine[], startsGroup: (line: TextLine) => boolean): TextLine[][] {
  const groups: TextLine[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    if (!group || startsGroup(line)) groups.push([line])
    else group.push(line)
  }
  return groups
}

export const textOf = (lines: readonly TextLine[]): string => lines.map(({ text }) => text).join(' ')

export const paragraphsOf = (lines: readonly TextLine[]): Paragraph[] =>
  groupLines(lines, ({ gap }) => gap).map((group) => ({
    text: textOf(group),
    line: group[0]?.line ?? 0,
    lines: group.map(({ text }) => text),
  }))
