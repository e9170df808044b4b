import type { Document } from '@/lib/digest/document'
import type { Highlight } from '@/lib/digest/highlight'
import type { Source } from '@/lib/digest/source'
import type { FindingPlace } from './finding'

export interface Passage {
  readonly section: string
  readonly sectionName: string
  readonly highlight: Highlight
  readonly place: FindingPlace
  /** Its side's sources, or all of them without a side. */
  readonly reports: readonly Report[]
  readonly otherReports: readonly Report[]
}

export interface Report {
  /** The source's number, or the article's position from 1. */
  readonly number: number
  readonly outlet: string | undefined
  readonly title: string
  readonly text: string
  readonly place: FindingPlace
}

const sourceReport = (source: Source): Report => ({
  number: source.number,
  outlet: source.outlet,
  title: source.title,
  text: source.title,
  place: { kind: 'source', number: source.number, line: source.line },
})

export const reportsOf = (document: Document): readonly Report[] =>
  document.kind === 'digest'
    ? document.sources.map(sourceReport)
    : document.articles.map((article, index) => ({
        number: index + 1,
        outlet: article.outlet,
        title: article.title,
        text: `${article.title}\n${article.account}`,
        place: { kind: 'article', index, line: article.line },
      }))

/** In page order. */
export function passagesOf(document: Document): readonly Passage[] {
  const all = reportsOf(document)
  if (document.kind === 'story') return passages('key-points', 'Key Points', document.keyPoints, all, [])
  return [
    ...passages('overall', 'Overall Highlights', document.highlights, all, []),
    ...document.perspectives.flatMap(({ id, name, highlights, sources }) => {
      const own = new Set(sources.map(({ number }) => number))
      const [mine, others] = [true, false].map((is) => all.filter(({ number }) => own.has(number) === is))
      return passages(id, name, highlights, mine ?? [], others ?? [])
    }),
  ]
}

const passages = (
  section: string,
  sectionName: string,
  highlights: readonly Highlight[],
  reports: readonly Report[],
  otherReports: readonly Report[],
): Passage[] =>
  highlights.map((highlight, index) => ({
    section,
    sectionName,
    highlight,
    place: { kind: 'highlight', section, index, line: highlight.line },
    reports,
    otherReports,
  }))
