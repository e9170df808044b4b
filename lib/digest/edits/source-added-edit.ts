import { cleanText } from '../clean-text'
import type { Digest } from '../document'
import { safeLink } from '../link'
import { joinLines } from '../manuscript'
import { idsOf } from '../part-ids'
import { numbersAfter } from '../references/references'
import { type AddedReport, refusal, refuseFaulty, sourceLine } from './added-report'
import { countedFigures } from './counted-figures'
import { withItem } from './front-matter-list'
import { spliceLines } from './layout'
import { endOfSide } from './owners'
import { linesCountedAnew, type NumberAfter, referencesCountedAnew, sourceItems } from './source-items'
import { isSame } from './sources-removed-edit'

/** Adds a source at the end of its perspective, or of the list, and renumbers. Throws InvalidDocument. */
export function sourceAddedText(
  digest: Digest,
  perspective: string | undefined,
  report: AddedReport,
  origin: string,
): string {
  refuseFaulty(report, origin)
  const link = safeLink(report.link)
  const twin = digest.sources.find((source) => source.link === link)
  if (twin) throw refusal(`source ${twin.number} already has this link`, origin)
  const place = placeFor(digest, perspective, origin)
  const own = idsOf(digest)
  const after = numbersAfter(own, own.toSpliced(place, 0, ''))
  const text = referencesCountedAnew(digest, after, origin)
  const listed = withLine({ ...digest, text }, place, after, report, origin)
  const counted = countedFigures(digest, listed, 1, (id) => (id === perspective ? 1 : 0))
  const outlet = cleanText(report.outlet)
  return digest.declared.outlets.includes(outlet) ? counted : withItem(counted, 'sources', outlet)
}

/** Last check: the source is in its place and every other reads as before. */
export function refuseOtherList(
  before: Digest,
  after: Digest,
  perspective: string | undefined,
  report: AddedReport,
  origin: string,
): void {
  const wanted = {
    title: cleanText(report.title),
    link: safeLink(report.link) ?? '',
    outlet: cleanText(report.outlet),
    date: report.date,
    perspective,
  }
  const place = after.sources.findIndex((source) => isSame(wanted, source))
  const rest = after.sources.toSpliced(place, 1)
  if (place >= 0 && rest.length === before.sources.length && rest.every((one, i) => isSame(one, before.sources[i])))
    return
  throw refusal('the other sources would change; add it in the source file', origin)
}

function placeFor(digest: Digest, perspective: string | undefined, origin: string): number {
  if (perspective === undefined) return digest.sources.length + digest.unreadSources.length
  const place = endOfSide(digest, perspective)
  if (place === undefined) throw refusal('there is no such perspective', origin)
  return place
}

function withLine(digest: Digest, place: number, after: NumberAfter, report: AddedReport, origin: string): string {
  const list = sourceItems(digest)
  const { items, layout, section } = list
  if (!section) throw refusal('there is no list of sources yet; add the first one in the source file', origin)
  const [above, below] = [items[place - 1], items[place]]
  const neighbour = above ?? below
  const written = neighbour && layout.contents[neighbour.first]
  const [, indent = '', number = '1', mark = '. '] = /^([ \t]*)(\d{1,9}|[-*+])([.)]?[ \t]*)/.exec(written ?? '') ?? []
  // If every item has the same number or none, so does the new one.
  const isCounted = neighbour === undefined || Number(number) === items.indexOf(neighbour) + 1
  const content = `${indent}${isCounted ? place + 1 : number}${mark}${sourceLine(report)}`
  const isLoose = items.length > 1 && (items[1]?.first ?? 0) > (items[0]?.end ?? 0)
  const room = isLoose ? [''] : []
  const count = digest.sources.length
  const lines = linesCountedAnew(list, after, [count, count + 1])
  const put = (at: number, ...fresh: string[]) => layout.mark + joinLines(spliceLines(lines, at, 0, fresh))
  if (above) return put(above.end, ...room, content)
  if (below) return put(below.first, content, ...room)
  // For an empty list: below the section's last line.
  const end = layout.contents.slice(0, section.end).findLastIndex((content) => content.trim() !== '')
  return put(end + 1, '', content)
}
