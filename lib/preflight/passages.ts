import { plainProse } from '@/lib/digest/body/prose'
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
  /** Its title is not in English. */
  readonly isForeign: boolean
  readonly place: FindingPlace
}

const isForeign = (title: string, locale?: string): boolean =>
  (locale !== undefined && !/^en\b/i.test(locale)) || !/\p{Script=Latin}/u.test(title)

const sourceReport = (source: Source): Report => ({
  number: source.number,
  outlet: source.outlet,
  title: source.title,
  text: source.title,
  isForeign: isForeign(source.title, source.locale),
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
        isForeign: isForeign(article.title),
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

/** Whether what a highlight may rest on can be compared with its words: what it cites, or all that its side lists. */
export const areEnglish = ({ highlight, reports }: Pick<Passage, 'highlight' | 'reports'>): boolean =>
  !reports.some(
    ({ number, isForeign }) => isForeign && (highlight.sources.length === 0 || highlight.sources.includes(number)),
  )

/** A quotation names its outlet in brackets at its end: `“…” (Qatar Tribune)`. One that is cited is no claim. */
export function claimingText({ plain }: Highlight, reports: readonly Report[]): string {
  const named = reports.find(({ outlet }) => outlet && plain.endsWith(` (${outlet})`))?.outlet
  return named === undefined ? plain : plain.slice(0, -named.length - 3)
}

export interface Text {
  readonly text: string
  readonly place: FindingPlace
  readonly title?: 'own' | 'cited'
  readonly outlet?: string | undefined
}

export function textsOf(document: Document): readonly Text[] {
  const bullets = passagesOf(document).map(({ highlight, place }) => ({ text: highlight.plain, place }))
  const titles = reportsOf(document).map(
    ({ title, place, outlet }): Text => ({ text: title, place, title: 'cited', outlet }),
  )
  const own: Text = { text: document.title, place: { kind: 'field', field: 'title' }, title: 'own' }
  return [own, ...summaryOf(document), ...bullets, ...proseTexts(document), ...titles]
}

const summaryOf = (document: Document): readonly Text[] =>
  document.kind === 'story' ? [{ text: document.summary, place: { kind: 'section', section: 'summary' } }] : []

function proseTexts(document: Document): readonly Text[] {
  const between =
    document.kind === 'story'
      ? document.prose
      : [document, ...document.perspectives].flatMap(({ prose }) => prose).concat(document.sourceProse)
  return [...between, ...document.otherSections].flatMap(({ body, line }) =>
    plainProse(body)
      .split('\n')
      .filter(Boolean)
      .map((text): Text => ({ text, place: { kind: 'line', line } })),
  )
}
