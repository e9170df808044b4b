import { itemsOf } from '../body/outline'
import { sortDigestSections } from '../body/sections'
import type { Digest } from '../document'
import { Findings } from '../findings'
import type { ManuscriptLine } from '../manuscript'
import { renumberReferences } from '../references/references'
import { highlightsText } from './highlights-edit'
import { readLayout, sectionsOf } from './layout'
import { highlightsOf } from './sections'

/** Both from 1; undefined for a removed source. */
export type NumberAfter = (number: number) => number | undefined

export function sourceItems(digest: Digest) {
  const layout = readLayout(digest.text)
  const { sources } = sortDigestSections(sectionsOf(layout), digest.perspectives, new Findings('text'))
  return { layout, section: sources, items: sources ? itemsOf(sources, layout.contents) : [] }
}

/** Renumbers references from the last list up, so that earlier lines do not move. */
export function referencesCountedAnew(digest: Digest, after: NumberAfter, origin: string): string {
  const lists = ['overall', ...digest.perspectives.map(({ id }) => id)].map((section) => {
    const highlights = highlightsOf(digest, section)?.highlights ?? []
    return { section, highlights, line: highlights[0]?.line ?? 0 }
  })
  return lists
    .toSorted((one, other) => other.line - one.line)
    .reduce((text, { section, highlights }) => {
      const wanted = highlights.map(({ markdown }) => renumberReferences(markdown, after))
      return highlightsText({ ...digest, text }, section, wanted, origin)
    }, digest.text)
}

/** Renumbers the items and updates the sentence above them, line for line. */
export function linesCountedAnew(
  { layout, section, items }: ReturnType<typeof sourceItems>,
  after: NumberAfter,
  [count, rest]: readonly [number, number],
): readonly ManuscriptLine[] {
  const starts = new Map(items.map(({ first }, index) => [first, index + 1]))
  return layout.lines.map((line, index) => {
    const number = starts.get(index)
    if (number !== undefined) return { ...line, content: renumbered(line.content, number, after(number)) }
    const isAbove = section && index >= section.first && index < (items[0]?.first ?? 0)
    return isAbove ? { ...line, content: recounted(line.content, count, rest) } : line
  })
}

/** Items that all begin with `1.` stay. */
const renumbered = (content: string, old: number, now: number | undefined): string =>
  content.replace(/^([ \t]*)(\d{1,9})(?=[.)])/, (found, indent: string, written: string) =>
    Number(written) === old && now !== undefined ? indent + now : found,
  )

/** “This summary is based on 20 articles from the following sources:” */
const recounted = (content: string, count: number, rest: number): string =>
  content.replace(/\b(\d+)(?= (?:articles?|sources?|reports?)\b)/, (found) =>
    Number(found) === count ? String(rest) : found,
  )
