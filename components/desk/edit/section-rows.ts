import type { Source } from '@/lib/digest/source'
import type { OpenDocument } from '../draft/open-document'

/** What an editor checks a highlight against: a source, or an article of a story. */
export interface SourceAtHand extends Pick<Source, 'number' | 'title' | 'date'> {
  readonly outlet: string | undefined
  readonly link: string | undefined
  /** What else it is known to say: the account of an article. */
  readonly account?: string
}

/** One list of highlights in the form, with what lies beside it. */
export interface SectionRow {
  readonly section: string
  readonly name: string
  /** The perspective's place, which decides its ink and mark. */
  readonly place: number | undefined
  /** What its highlights may rest on. */
  readonly sources: readonly SourceAtHand[]
}

/** The lists of a document in the order of the form. `places`: of a story's articles, where they were put in another order. */
export function sectionRows(document: OpenDocument, places?: readonly number[]): readonly SectionRow[] {
  if (document.kind === 'story') {
    return [{ section: 'key-points', name: 'Key points', place: undefined, sources: sourcesAtHand(document, places) }]
  }
  const sides = document.perspectives.map(({ id, name, place, sources }) => ({ section: id, name, place, sources }))
  return [{ section: 'overall', name: 'Overall highlights', place: undefined, sources: document.sources }, ...sides]
}

/** Everything in a document that a highlight may name, by its number. */
export function sourcesAtHand(document: OpenDocument, places?: readonly number[]): readonly SourceAtHand[] {
  if (document.kind === 'digest') return document.sources
  const articles = places?.flatMap((place) => document.articles[place] ?? []) ?? document.articles
  return articles.map(({ title, outlet, link, account }, index) => ({
    ...{ number: index + 1, title, outlet, link, account },
    date: undefined,
  }))
}
