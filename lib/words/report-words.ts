import type { Document } from '@/lib/digest/document'
import { countReports, independentReports, type SameBecause } from '@/lib/digest/outlets/independent-reports'
import { counted } from './counted'

/** `10 sources, 8 independent reports`; `1 source`, where there is nothing to tell apart. */
export const sourcesAndReports = (sources: number, reports: number, noun = 'source'): string =>
  sources < 2 ? counted(sources, noun) : `${counted(sources, noun)}, ${counted(reports, 'independent report')}`

/** Of a whole document; of a digest's side, where its id is given. */
export function reportsCounted(document: Document, side?: string): string {
  if (document.kind === 'story') return sourcesAndReports(document.articles.length, countReports(document), 'article')
  if (side === undefined) return sourcesAndReports(document.sources.length, countReports(document))
  const own = document.sources.filter(({ perspective }) => perspective === side)
  return sourcesAndReports(
    own.length,
    countReports(document, ({ perspective }) => perspective === side),
  )
}

/** Goes on after “Sources 1 and 7 are one report: ”. */
export function becauseWords(because: SameBecause): string {
  switch (because.kind) {
    case 'editor':
      return 'an editor put them together'
    case 'nearly':
      return 'their titles are nearly the same'
    case 'titles':
      return because.labels.length > 0
        ? `their titles are the same apart from ${listed(because.labels.map((label) => `“${label}”`))}`
        : 'their titles are the same'
  }
}

/** A sentence for each report that several sources have, then one for those an editor set apart. */
export function reportSentences(document: Document): readonly string[] {
  const { groups, setApart } = independentReports(document)
  const noun = document.kind === 'digest' ? 'Source' : 'Article'
  const of = (members: readonly { readonly number: number }[]) => listed(members.map(({ number }) => String(number)))
  return [
    ...groups.flatMap(({ members, because }) =>
      because ? [`${noun}s ${of(members)} are one report: ${becauseWords(because)}.`] : [],
    ),
    ...setApart.map(({ number }) => `${noun} ${number} is a report of its own: ${apartWords}.`),
  ]
}

export const apartWords = 'an editor set it apart, although its title is like another’s'

/** `1`, `1 and 2`, `1, 2 and 3`. */
const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
