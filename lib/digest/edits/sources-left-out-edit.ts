import { itemsOf } from '../body/outline'
import { sortDigestSections } from '../body/sections'
import type { Digest } from '../document'
import { Findings } from '../findings'
import { InvalidDocument } from '../invalid-document'
import { joinLines, type Line } from '../manuscript'
import { numbersWithout, renumberReferences } from '../references/references'
import { highlightsText } from './highlights-edit'
import { readLayout, sectionsOf } from './layout'
import { leftOutFigures } from './left-out-figures'
import { highlightsOf } from './sections'

/**
 * The text without the sources of these numbers (from 1; lines that could not be read have one too). Those below are
 * counted anew, wherever they are named; figures and outlets of the front matter, and the sentence above the list, say
 * what is left. Throws InvalidDocument.
 */
export function sourcesLeftOutText(digest: Digest, numbers: readonly number[], origin: string): string {
  const gone = new Set(numbers)
  const known = new Set([...digest.sources, ...digest.unreadSources].map(({ number }) => number))
  const stranger = numbers.find((number) => !known.has(number))
  if (stranger !== undefined) throw refusal(`there is no source ${stranger}`, origin)
  if (gone.size === 0) return digest.text
  const after = numbersWithout([...gone])
  const text = withoutItems({ ...digest, text: renamed(digest, after, origin) }, gone, after)
  return leftOutFigures(digest, text, gone)
}

/** The text with the sources of its highlights counted anew: the lowest list first, so that no line above it moves. */
function renamed(digest: Digest, after: (number: number) => number | undefined, origin: string): string {
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

/** Whether what is left reads as it did, each source on its side; the last guard before the edit is taken. */
export function refuseOtherRest(before: Digest, after: Digest, numbers: readonly number[], origin: string): void {
  const rest = before.sources.filter(({ number }) => !numbers.includes(number))
  const told = ({ title, link, outlet, date, perspective }: Digest['sources'][number]) =>
    JSON.stringify([title, link, outlet, date, perspective])
  if (
    rest.length === after.sources.length &&
    rest.every((one, index) => told(one) === told(after.sources[index] ?? one))
  )
    return
  throw refusal('the list would read otherwise; take them out of its file', origin)
}

/** The list without these items: its numbers close up, and the sentence above it counts what is left. */
function withoutItems(
  digest: Digest,
  gone: ReadonlySet<number>,
  after: (number: number) => number | undefined,
): string {
  const layout = readLayout(digest.text)
  const { sources } = sortDigestSections(sectionsOf(layout), digest.perspectives, new Findings('text'))
  const items = sources ? itemsOf(sources, layout.contents) : []
  const starts = new Map(items.map(({ first }, index) => [first, index + 1]))
  const left = new Set(
    items.flatMap(({ first, end }, index) => {
      if (!gone.has(index + 1)) return []
      // The blank lines up to the next item go along.
      const next = items[index + 1]?.first ?? end
      const isLoose = layout.contents.slice(end, next).every((line) => line.trim() === '')
      return Array.from({ length: (isLoose ? next : end) - first }, (_, step) => first + step)
    }),
  )
  const count = digest.sources.length
  const rest = digest.sources.filter(({ number }) => !gone.has(number)).length
  const lines = layout.lines.flatMap((line, index): Line[] => {
    if (left.has(index)) return []
    const number = starts.get(index)
    if (number !== undefined) return [{ ...line, content: renumbered(line.content, number, after(number)) }]
    const isAbove = sources && index >= sources.first && index < (items[0]?.first ?? 0)
    return [isAbove ? { ...line, content: recounted(line.content, count, rest) } : line]
  })
  return layout.mark + joinLines(lines)
}

/** An item's line with its new number, where it was counted on; an item that all begin with `1.` stays. */
const renumbered = (content: string, old: number, now: number | undefined): string =>
  content.replace(/^([ \t]*)(\d{1,9})(?=[.)])/, (found, indent: string, written: string) =>
    Number(written) === old && now !== undefined ? indent + now : found,
  )

/** “This summary is based on 20 articles from the following sources:” */
const recounted = (content: string, count: number, rest: number): string =>
  content.replace(/\b(\d+)(?= (?:articles?|sources?|reports?)\b)/, (found) =>
    Number(found) === count ? String(rest) : found,
  )

const refusal = (reason: string, origin: string) =>
  new InvalidDocument(origin, [{ line: undefined, field: 'sources', reason: `cannot be left out: ${reason}` }])
