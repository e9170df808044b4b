import type { Source } from '@/lib/digest/source'
import type { Draft, SourceDraft } from './draft'
import { isKept, numbersIn } from './numbers'
import type { OpenDocument } from './open-document'

/** What an editor checks a highlight against: a source, or an article of a story. */
export interface SourceAtHand extends Pick<Source, 'id' | 'number' | 'title' | 'date'> {
  readonly outlet: string | undefined
  readonly link: string | undefined
  /** What else it is known to say: the account of an article. */
  readonly account?: string
  /** It has fields of its own: here it is not retyped or left out. */
  readonly isArticle?: boolean
  /** The id of the side it belongs to. */
  readonly side?: string | undefined
  /** It was added here, and is not saved yet. */
  readonly isNew?: boolean
}

/** One list of highlights in the form. */
export interface SectionName {
  readonly section: string
  readonly name: string
  /** The perspective's place, which decides its ink and mark. */
  readonly place: number | undefined
}

/** The same with what lies beside it: what its highlights may rest on. */
export interface SectionRow extends SectionName {
  readonly sources: readonly SourceAtHand[]
  /** Those of its side that are left out. */
  readonly leftOut: readonly SourceAtHand[]
}

/** The lists of a document in the order of the form. */
export function sectionNames(document: OpenDocument): readonly SectionName[] {
  if (document.kind === 'story') return [{ section: 'key-points', name: 'Key points', place: undefined }]
  const sides = document.perspectives.map(({ id, name, place }) => ({ section: id, name, place }))
  return [{ section: 'overall', name: 'Overall highlights', place: undefined }, ...sides]
}

/** The same lists, each with those of everything at hand that stand on its side. */
export function sectionRows(document: OpenDocument, { kept, leftOut }: SourcesAtHand): readonly SectionRow[] {
  return sectionNames(document).map((row) => {
    if (row.place === undefined) return { ...row, sources: kept, leftOut: [] }
    const isOwn = ({ side }: SourceAtHand) => side === row.section
    return { ...row, sources: kept.filter(isOwn), leftOut: leftOut.filter(isOwn) }
  })
}

/** Everything in a document that a highlight may name, and what is left out of that. */
export interface SourcesAtHand {
  readonly kept: readonly SourceAtHand[]
  readonly leftOut: readonly SourceAtHand[]
}

/** Everything at hand, as it is called and numbered in the form. */
export function sourcesAtHand(document: OpenDocument, form: Pick<Draft, 'articles' | 'sources'>): SourcesAtHand {
  const numberOf = numbersIn(form)
  const listed = new Map(document.kind === 'story' ? [] : document.sources.map((source) => [source.id, source]))
  const told = new Map(document.kind === 'story' ? document.articles.map((article) => [article.id, article]) : [])
  const atHand = (part: SourceDraft): SourceAtHand => {
    const { id, title, added, side } = part
    const { outlet, link, date } = added ?? listed.get(id) ?? {}
    return { id, title, outlet, link, date, side, number: numberOf(id) ?? 0, ...(added && { isNew: true }) }
  }
  const articles = form.articles.filter(isKept).map(({ id, title, account, added }): SourceAtHand => {
    const { outlet, link } = added ?? told.get(id) ?? {}
    const isNew = added !== undefined
    return { id, number: numberOf(id) ?? 0, title, account, outlet, link, date: undefined, isArticle: true, isNew }
  })
  const sources = form.sources.filter(({ isUnread }) => !isUnread)
  return {
    kept: [...articles, ...sources.filter(isKept).map(atHand)],
    leftOut: sources.filter((source) => !isKept(source)).map(atHand),
  }
}
