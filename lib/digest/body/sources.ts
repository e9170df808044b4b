import type { UnreadSource } from '../document'
import type { Findings } from '../findings'
import { safeLink } from '../link'
import type { Source } from '../source'
import { unsafeLinkReason } from './highlights'
import type { OutlineItem } from './outline'
import { parseSourceLine, type SourceLine } from './source-line'

/** A place in the numbered list: a source, or a line that could not be read as one. */
export type ListedSource = Omit<Source, 'perspective'> | UnreadSource

/** Reads the items of the list of sources. `lines` are those of the whole file. */
export function readSources(
  items: readonly OutlineItem[],
  lines: readonly string[],
  findings: Findings,
): ListedSource[] {
  return items.map((item, index): ListedSource => {
    const number = index + 1
    const line = item.first + 1
    const read = readItem(item, lines, findings)
    if (typeof read === 'string') {
      const message = `Source ${number} cannot be read: it ${read}. The line is kept as it stands`
      findings.hold('unparsed-source', message, { line, field: `sources[${index}]` })
      return { number, line, text: item.markdown }
    }
    const link = safeLink(read.link)
    if (!link) findings.fault(`sources[${index}].link`, unsafeLinkReason(read.link), line)
    return { ...read, number, line, link: link ?? '' }
  })
}

/** An item of several lines is read by its first; only a plainly wrapped one is read as a whole. */
function readItem(item: OutlineItem, lines: readonly string[], findings: Findings): SourceLine | string {
  const first = (lines[item.first] ?? '').replace(/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]*/, '')
  const read = parseSourceLine(first)
  const further = lines.slice(item.first + 1, item.end).findIndex((line) => line.trim() !== '')
  if (further === -1) return read
  if (typeof read === 'string') {
    return item.markdown.split('](').length === 2 ? parseSourceLine(item.markdown) : read
  }
  const line = item.first + further + 2
  findings.hold('unparsed-source', 'A line below a source belongs to no source; it is kept as it stands', { line })
  return read
}
