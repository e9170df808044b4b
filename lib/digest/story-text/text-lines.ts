import { cleanText } from '../clean-text'
import { readManuscript } from '../manuscript'

/** A line of a plain text that is not blank, cleaned; `gap` where a blank line stands above it. */
export interface TextLine {
  readonly text: string
  readonly line: number
  readonly gap: boolean
}

export function readTextLines(text: string): TextLine[] {
  const lines: TextLine[] = []
  let gap = true
  for (const [index, { content }] of readManuscript(text).lines.entries()) {
    const clean = cleanText(content)
    if (clean) lines.push({ text: clean, line: index + 1, gap })
    gap = clean === ''
  }
  return lines
}

/** Lines in groups, each as long as `startsGroup` says no; of a group, the texts. */
export function groupLines(lines: readonly TextLine[], startsGroup: (line: TextLine) => boolean): string[][] {
  const groups: string[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    if (!group || startsGroup(line)) groups.push([line.text])
    else group.push(line.text)
  }
  return groups
}

/** Lines up to a blank one are one paragraph. */
export const paragraphsOf = (lines: readonly TextLine[]): string[] =>
  groupLines(lines, ({ gap }) => gap).map((texts) => texts.join(' '))
