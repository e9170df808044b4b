import type { Findings } from '../findings'
import { isTitle } from './article-blocks'
import { isDateLine, labelledDate } from './story-day'
import { canBeTitle, isArticlesHeading, isHeadLine, isLabel, isPartHeading } from './story-parts'
import type { TextLine } from './text-lines'

/** Splits a file at dates or titles. Adds a fault where the start of a story is unclear. */
export function splitStories(lines: readonly TextLine[], findings: Findings): TextLine[][] {
  const starts: number[] = [0]
  let inBody = false
  let inArticles = false
  for (const [index, line] of lines.entries()) {
    const start = inBody ? startOfStory(lines, index) : undefined
    if (start !== undefined) {
      starts.push(start)
      inBody = false
      inArticles = false
    } else if (inBody && (isHeadLine(line) || (inArticles && isArticlesHeading(line)))) {
      const reason = `“${line.text.slice(0, 60)}” begins another story, but its date and title are not directly above it. Put each story into its own file, or add a line with the date and a line with the title above it.`
      findings.fault('file', reason, line.line)
      return []
    } else if (isPartHeading(line)) {
      inBody = true
      inArticles ||= isArticlesHeading(line)
    }
  }
  return starts.map((start, story) => lines.slice(start, starts[story + 1]))
}

const mostBetween = 4

function startOfStory(lines: readonly TextLine[], index: number): number | undefined {
  const [above, line, next, overNext] = [index - 1, index, index + 1, index + 2].map((at) => lines[at])
  const isFollowedByTitle = next !== undefined && canBeTitle(next) && overNext !== undefined && startsPart(overNext)
  if (!line) return undefined
  if (isDateLine(line.text)) return isFollowedByTitle || (next && isLabel(next)) ? index : undefined
  if (!isDateLine(labelledDate(line.text) ?? '')) return undefined
  const dateAbove = lines.slice(Math.max(index - mostBetween, 0), index).findLastIndex(({ text }) => isDateLine(text))
  if (dateAbove >= 0) return Math.max(index - mostBetween, 0) + dateAbove
  if (above?.gap && canBeTitle(above) && isTitle(above.text)) return index - 1
  return isFollowedByTitle ? index : undefined
}

const startsPart = (line: TextLine): boolean => isLabel(line) || isPartHeading(line)
