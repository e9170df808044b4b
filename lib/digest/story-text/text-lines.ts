import { decodeString } from 'micromark-util-decode-string'
import { cleanText } from '../clean-text'
import { readManuscript } from '../manuscript'

export interface TextLine {
  readonly text: string
  readonly line: number
  readonly gap: boolean
  readonly heading: string | undefined
}

export interface Paragraph {
  readonly text: string
  readonly line: number
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

const divider = /^(?:[-–—_=*~]\s?){3,}$/

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,31});/gi
/** Windows-1252 from 0x80 on; some versions of Node decode it as Latin-1. */
const windows1252 = [...'€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ']

/** Decoded once only: `&amp;amp;` means `&amp;`. */
const decodeEntities = (text: string): string =>
  text.replace(entity, (found) => {
    const code = Number(/^&#(\d+);$/.exec(found)?.[1])
    // Browsers read these numeric references as Windows-1252.
    return windows1252[code - 0x80] ?? decodeString(found)
  })

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
