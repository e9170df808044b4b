import { faultOfHighlight } from '../body/highlights'
import { parseInline, plainText } from '../body/inline-parser'
import { takeApart } from '../body/points'
import { cleanText } from '../clean-text'
import type { Document } from '../document'
import { type Fault, InvalidDocument } from '../invalid-document'
import { joinLines } from '../manuscript'
import { splitReferences } from '../references/references'
import { type BulletList, rewriteList } from './bullets'
import { type Layout, type NewLine, readLayout, spliceLines } from './layout'
import { type EditableList, highlightsOf, listOf } from './sections'

/** Unchanged bullets keep their bytes. Throws InvalidDocument naming a bullet. */
export function highlightsText(document: Document, section: string, given: readonly string[], origin: string): string {
  const layout = readLayout(document.text)
  const list = listOf(document, section, layout)
  if (!list)
    throw new InvalidDocument(origin, [{ line: undefined, field: section, reason: 'is not a list of this document' }])
  const wanted = given.map((markdown) => markdown.trim())
  const faults = wanted.flatMap((markdown, index): Fault[] => {
    const reason = faultOf(markdown)
    return reason ? [{ line: undefined, field: `${list.field}[${index}]`, reason }] : []
  })
  if (faults.length > 0) throw new InvalidDocument(origin, faults)
  const old = list.highlights.map(({ markdown }) => markdown)
  if (old.length === wanted.length && old.every((markdown, index) => markdown === wanted[index])) return document.text
  return layout.mark + joinLines(rewrite(layout, list, wanted))
}

/** Last check before the edit is taken: the list must read as given. */
export function refuseOtherHighlights(
  document: Document,
  section: string,
  given: readonly string[],
  origin: string,
): void {
  const list = highlightsOf(document, section)
  for (let index = 0; index < Math.max(given.length, list?.highlights.length ?? 0); index++) {
    if (list?.highlights[index]?.markdown === given[index]?.trim()) continue
    const reason = 'cannot be saved as one bullet'
    throw new InvalidDocument(origin, [{ line: undefined, field: `${list?.field ?? section}[${index}]`, reason }])
  }
}

function faultOf(markdown: string): string | undefined {
  if (/[\r\n]/.test(markdown)) return 'has a line break; a highlight is one line'
  if (/\0/.test(markdown)) return 'contains a NUL character'
  if (/\p{Cs}/u.test(markdown)) return 'contains half a character'
  const fault = faultOfHighlight(markdown)
  if (fault) return fault
  const plain = cleanText(plainText(parseInline(splitReferences(markdown).text).inline))
  return /[\p{L}\p{N}\p{S}]/u.test(plain) ? undefined : 'is empty'
}

function rewrite(layout: Layout, list: EditableList, wanted: readonly string[]) {
  const { section } = list
  const lines = layout.lines
  if (!section) return wanted.length === 0 ? [...lines] : insertSection(layout, list, bulletsOf(layout, wanted))
  const shown = new Set(list.highlights.map(({ line }) => line - 1))
  const items = takeApart(section, layout.contents).points.filter(({ first }) => shown.has(first))
  const first = items[0]
  const last = items.at(-1)
  if (!first || !last) {
    const before = isBlank(layout, section.first) ? [] : ['']
    return spliceLines(lines, section.first, 0, ['', ...bulletsOf(layout, wanted), ...before])
  }
  const bulletList: BulletList = {
    bullets: items.map((item) => ({ markdown: item.markdown, lines: lines.slice(item.first, item.end) })),
    between: items.slice(1).map((item, index) => lines.slice(items[index]?.end ?? item.first, item.first)),
  }
  return spliceLines(lines, first.first, last.end - first.first, rewriteList(bulletList, wanted, '- '))
}

/** For a section without bullets: uses the marker found elsewhere in the document. */
function bulletsOf({ contents, closing }: Layout, wanted: readonly string[]): string[] {
  const sign =
    contents
      .slice(closing + 1)
      .map((line) => /^([-*+]) \S/.exec(line)?.[1])
      .find(Boolean) ?? '-'
  return wanted.map((markdown) => `${sign} ${markdown}`)
}

function insertSection(layout: Layout, { place, heading }: EditableList, bullets: readonly string[]) {
  const put: NewLine[] = [`## ${heading}`, '', ...bullets]
  if (!isBlank(layout, place - 1)) put.unshift('')
  if (place < layout.lines.length) put.push('')
  return spliceLines(layout.lines, place, 0, put)
}

const isBlank = ({ contents }: Layout, line: number): boolean => (contents[line] ?? '').trim() === ''
