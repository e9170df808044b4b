import type { Document, ReportCorrections } from '../document'
import { quote } from '../front-matter/scalar'
import { InvalidDocument } from '../invalid-document'
import { safeLink } from '../link'
import { idsOf, ownIdsOf } from '../part-ids'
import { putKeyLines } from './front-matter-edit'

/**
 * Writes which sources or articles are one report and which are their own. What the file says of sources that it does
 * not have may stay; any other unknown id throws InvalidDocument.
 */
export function reportsText(document: Document, { same, own }: ReportCorrections, origin: string): string {
  const [ids, written] = [idsOf(document), ownIdsOf(document)]
  const known = [...(document.reports?.same ?? []).flat(), ...(document.reports?.own ?? [])]
  const stranger = [...same.flat(), ...own].find((id) => !ids.includes(id) && !known.includes(id))
  if (stranger !== undefined) {
    const reason = `cannot be set: there is no source or article “${stranger.slice(0, 200)}”`
    throw new InvalidDocument(origin, [{ line: undefined, field: 'sameReport', reason }])
  }
  const nameOf = (id: string): string => written[ids.indexOf(id)] ?? id
  return withReports(document.text, { same: same.map((list) => list.map(nameOf)), own: own.map(nameOf) })
}

/** After another edit: names that changed with it, and no more of what left. */
export function reportsKept(before: Document, after: Document, ids: readonly string[]): string {
  const { reports } = before
  if (!reports) return after.text
  const [named, was, is] = [idsOf(before), ownIdsOf(before), ownIdsOf(after)]
  const moved = new Map(was.map((name, index) => [name, is[ids.indexOf(named[index] ?? '')]]))
  const nameOf = (name: string): string[] => {
    const own = moved.has(name) ? name : (safeLink(name) ?? name)
    if (!moved.has(own)) return [name]
    const now = moved.get(own)
    return now === undefined ? [] : [now === own ? name : now]
  }
  const kept = { same: reports.same.map((list) => list.flatMap(nameOf)), own: reports.own.flatMap(nameOf) }
  return JSON.stringify(kept) === JSON.stringify(reports) ? after.text : withReports(after.text, kept)
}

function withReports(text: string, { same, own }: ReportCorrections): string {
  const lists = same.filter((list) => list.length > 1)
  const lines = (key: string, items: readonly string[]) =>
    items.length > 0 ? [`${key}:`, ...items.map((item) => `  - ${item}`)] : undefined
  const quoted = (list: readonly string[]) => `[${list.map(quote).join(', ')}]`
  return putKeyLines(
    putKeyLines(text, 'sameReport', lines('sameReport', lists.map(quoted))),
    'ownReport',
    lines('ownReport', own.map(quote)),
  )
}
