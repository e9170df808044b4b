import { isComment } from '../body/outline'
import { proseOf } from '../body/prose'
import { sortStorySections } from '../body/sections'
import { stripInvisible } from '../clean-text'
import type { Story } from '../document'
import { Findings } from '../findings'
import { InvalidDocument } from '../invalid-document'
import { joinLines, type ManuscriptLine, splitLines } from '../manuscript'
import { diffLists } from '../origins'
import { idsOf } from '../part-ids'
import { articlesOf, type Layout, type NewLine, readLayout, sectionsOf, spliceLines } from './layout'

/** Without outer blank lines, so that it compares equal to the parsed text. */
export const readProse = (given: string): string => proseOf(splitLines(given).map(({ content }) => content))

export function summaryText(story: Story, given: string): string {
  const layout = readLayout(story.text)
  const sections = sortStorySections(sectionsOf(layout), new Findings('text'))
  if (sections.summary) return rewriteProse(layout, sections.summary.first, sections.summary.end, given)
  const place = (sections.keyPoints ?? sections.articles)?.headingLine ?? layout.lines.length
  const isAfterText = (layout.contents[place - 1] ?? '').trim() !== ''
  const put = [...(isAfterText ? [''] : []), '## Summary', '', ...proseLines(given), '']
  return layout.mark + joinLines(spliceLines(layout.lines, place, 0, put))
}

export function accountText(story: Story, id: string, given: string, origin: string): string {
  const index = idsOf(story).indexOf(id)
  const layout = readLayout(story.text)
  const article = articlesOf(layout)[index]
  if (article) return rewriteProse(layout, article.first, article.end, given)
  throw new InvalidDocument(origin, [{ line: undefined, field: 'articles', reason: 'have no such article' }])
}

function rewriteProse(layout: Layout, from: number, to: number, given: string): string {
  let first = from
  let end = to
  while (first < end && isAround(layout.lines[first])) first++
  while (end > first && isAround(layout.lines[end - 1])) end--
  const fresh = proseLines(given)
  const old = layout.lines.slice(first, end)
  if (old.length === 0 && fresh.length > 0) return insertProse(layout, from, fresh)
  return layout.mark + joinLines(spliceLines(layout.lines, first, old.length, merge(old, fresh)))
}

function insertProse(layout: Layout, place: number, fresh: readonly string[]): string {
  const isBeforeText = (layout.contents[place] ?? '').trim() !== ''
  const put = ['', ...fresh, ...(isBeforeText ? [''] : [])]
  return layout.mark + joinLines(spliceLines(layout.lines, place, 0, put))
}

function merge(old: readonly ManuscriptLine[], fresh: readonly string[]): NewLine[] {
  const shown = old.map(({ content }) => stripInvisible(content))
  const merged: NewLine[] = []
  let from = 0
  for (const { value, added, removed } of diffLists(shown, fresh)) {
    if (added) merged.push(...value)
    else {
      const lines = old.slice(from, from + value.length)
      merged.push(...(removed ? lines.filter(({ content }) => isComment(content)) : lines))
      from += value.length
    }
  }
  return merged
}

const proseLines = (given: string): string[] => {
  const prose = readProse(given)
  return prose ? prose.split('\n') : []
}

const isAround = (line: ManuscriptLine | undefined): boolean =>
  line !== undefined && (line.content.trim() === '' || isComment(line.content))
