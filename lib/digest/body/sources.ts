import { cleanText } from '../clean-text'
import type { UnreadSource } from '../document'
import type { Findings } from '../findings'
import { safeLink, whyUnlinked } from '../link'
import type { Source } from '../source'
import type { OutlineItem } from './outline'
import type { Rest } from './points'
import { type SourceDay, sourceDays } from './source-dates'
import { parseSourceLine, type SourceLine } from './source-line'
import { holdsDate, looksLikeDate } from './written-date'

export type ListedSource = Omit<Source, 'perspective'> | UnreadSource

/**
 * Parses the list of sources. `lines` are the whole file's, `day` the digest's. An unsafe link, or an unreadable date
 * or language, holds the digest.
 */
export function readSources(
  items: readonly OutlineItem[],
  lines: readonly string[],
  day: string,
  findings: Findings,
): { readonly listed: ListedSource[]; readonly rest: Rest[] } {
  const read = items.map((item) => readItem(item, lines))
  const written = read.map(({ source }) => (typeof source === 'string' ? undefined : source.written))
  const days = sourceDays(written, day)
  const listed = read.map(({ source }, index): ListedSource => {
    const number = index + 1
    const at = { line: (items[index]?.first ?? 0) + 1, field: `sources[${index}]` }
    if (typeof source === 'string') {
      const message = `Source ${number} cannot be read: it ${source}. Readers see the line as text`
      findings.hold('unparsed-source', message, at)
      return { number, line: at.line, text: cleanText(items[index]?.markdown ?? '') }
    }
    const date = days[index]
    const link = safeLink(source.link)
    for (const [code, message] of doubtsOf(source, date)) findings.hold(code, message.replace('*', `${number}`), at)
    const own = { title: source.title, link, outlet: source.outlet, locale: source.tag?.locale }
    return { number, ...own, date: date && 'day' in date ? date.day : undefined, line: at.line }
  })
  const rest = read.flatMap((one, index): Rest[] =>
    one.rest === undefined ? [] : [{ first: one.rest, end: items[index]?.end ?? 0, kind: 'text', after: index + 1 }],
  )
  return { listed, rest }
}

function doubtsOf(
  { tag, title, link, outlet, hasStrayTag }: SourceLine,
  date: SourceDay | undefined,
): [code: string, message: string][] {
  const doubts: [string, string][] = []
  if (!safeLink(link)) doubts.push(['unlinked-source', `Source * is shown without a link: ${whyUnlinked(link)}`])
  if (date && 'doubt' in date) doubts.push(['unread-date', `The date of source * is left out: ${date.doubt}`])
  if (holdsDate(outlet) || (outlet.match(bracketed) ?? []).some((part) => looksLikeDate(part.slice(1, -1))))
    doubts.push(['unread-date', `The outlet of source * seems to have a date in it: “${outlet}”`])
  if (hasStrayTag)
    doubts.push(['unread-locale', `The title of source * seems to begin with a language: “${title.slice(0, 80)}”`])
  if (tag?.isDoubtful) {
    const message = `“${cleanText(tag.text)}” before the title of source * is not a language; it is left out`
    doubts.push(['unread-locale', message])
  }
  return doubts
}

const bracketed = /[([（【〔{][^()[\]（）【】〔〕{}]*[)\]）】〕}]/g

interface ReadItem {
  readonly source: SourceLine | string
  readonly rest: number | undefined
}

function readItem(item: OutlineItem, lines: readonly string[]): ReadItem {
  const first = (lines[item.first] ?? '').replace(/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]*/, '')
  const source = parseSourceLine(first)
  const further = lines.slice(item.first + 1, item.end).findIndex((line) => line.trim() !== '')
  if (further === -1) return { source, rest: undefined }
  if (typeof source !== 'string') return { source, rest: item.first + 1 + further }
  const isWrapped = item.markdown.split('](').length === 2
  return { source: isWrapped ? parseSourceLine(item.markdown) : source, rest: undefined }
}
