import { isDateLine, labelledDate } from './story-day'
import type { TextLine } from './text-lines'

const parts = [
  ['summary', /^summary:?$/i],
  ['keyPoints', /^key points:?$/i],
  ['articles', /^articles(?: in this cluster)?:?$/i],
] as const

export type StoryPart = 'head' | (typeof parts)[number][0]

export interface StoryParts extends Record<StoryPart, TextLine[]> {
  readonly hasHeadings: boolean
}

const partAt = ({ text, heading }: TextLine): number => {
  const words = heading ?? text.replace(/^\*\*(.+)\*\*$/, '$1')
  return parts.findIndex(([, pattern]) => pattern.test(words))
}

export const isPartHeading = (line: TextLine): boolean => partAt(line) !== -1

export const isArticlesHeading = ({ text, heading }: TextLine): boolean =>
  /^\W*articles in this cluster\W*$/i.test(heading ?? text)

export function splitParts(lines: readonly TextLine[]): StoryParts {
  const split: Record<StoryPart, TextLine[]> = { head: [], summary: [], keyPoints: [], articles: [] }
  let current = -1
  let hasHeadings = false
  for (const line of lines) {
    // Parts come in this order: an article may be called “Summary” too.
    const part = partAt(line)
    if (part > current) {
      current = part
      hasHeadings ||= line.heading !== undefined
    } else split[parts[current]?.[0] ?? 'head'].push(line)
  }
  return { ...split, hasHeadings }
}

const label = /^(?:(?:date|sources?|image[\w ]*):|image for cluster\b)/i

export const isLabel = ({ text }: TextLine): boolean => label.test(text)

export const canBeTitle = (line: TextLine): boolean => !isLabel(line) && !isDateLine(line.text) && !isPartHeading(line)

export const isHeadLine = ({ text }: TextLine): boolean =>
  isDateLine(labelledDate(text) ?? '') ||
  /^sources:.*:\s*\d{1,4}$/i.test(text) ||
  /^image (?:for cluster|content:|description:)/i.test(text)
