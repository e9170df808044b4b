import type { Source } from '@/lib/digest/source'
import type { Draft, SourceDraft } from './draft'
import { isKept, numbersIn } from './numbers'
import type { OpenDocument } from './open-document'
import { sameReports } from './reports'

export interface SourceAtHand extends Pick<Source, 'id' | 'number' | 'title' | 'date'> {
  readonly outlet: string | undefined
  readonly link: string | undefined
  readonly account?: string
  /** Edited in its own fields, not in this list. */
  readonly isArticle?: boolean
  readonly side?: string | undefined
  readonly isNew?: boolean
  /** Numbers of the other sources of the same report. */
  readonly sameAs?: readonly number[]
}

export interface SectionName {
  readonly section: string
  readonly name: string
  /** Position of the perspective; decides colour and mark. */
  readonly place: number | undefined
}

export interface SectionRow extends SectionName {
  readonly sources: readonly SourceAtHand[]
  readonly leftOut: readonly SourceAtHand[]
}

export function sectionNames(document: OpenDocument): readonly SectionName[] {
  if (document.kind === 'story') return [{ section: 'key-points', name: 'Key points', place: undefined }]
  const sides = document.perspectives.map(({ id, name, place }) => ({ section: id, name, place }))
  return [{ section: 'overall', name: 'Overall highlights', place: undefined }, ...sides]
}

export function sectionRows(document: OpenDocument, { kept, leftOut }: SourcesAtHand): readonly SectionRow[] {
  return sectionNames(document).map((row) => {
    if (row.place === undefined) return { ...row, sources: kept, leftOut: [] }
    const isOwn = ({ side }: SourceAtHand) => side === row.section
    return { ...row, sources: kept.filter(isOwn), leftOut: leftOut.filter(isOwn) }
  })
}

export interface SourcesAtHand {
  readonly kept: readonly SourceAtHand[]
  readonly leftOut: readonly SourceAtHand[]
}

export function sourcesAtHand(
  document: OpenDocument,
  form: Pick<Draft, 'articles' | 'sources' | 'reports'>,
): SourcesAtHand {
  const numberOf = numbersIn(form)
  const same = sameReports(form)
  const sameAs = (id: string) => {
    const numbers = (same.get(id) ?? []).flatMap((other) => numberOf(other) ?? [])
    return numbers.length > 0 ? { sameAs: numbers.toSorted((one, other) => one - other) } : undefined
  }
  const listed = new Map(document.kind === 'story' ? [] : document.sources.map((source) => [source.id, source]))
  const reported = new Map(document.kind === 'story' ? document.articles.map((article) => [article.id, article]) : [])
  const atHand = (part: SourceDraft): SourceAtHand => {
    const { id, title, added, side } = part
    const { outlet, link, date } = added ?? listed.get(id) ?? {}
    return {
      id,
      title,
      outlet,
      link,
      date,
      side,
      number: numberOf(id) ?? 0,
      ...(added && { isNew: true }),
      ...sameAs(id),
    }
  }
  const articles = form.articles.filter(isKept).map(({ id, title, account, added }): SourceAtHand => {
    const { outlet, link } = added ?? reported.get(id) ?? {}
    const isNew = added !== undefined
    return {
      id,
      number: numberOf(id) ?? 0,
      title,
      account,
      outlet,
      link,
      date: undefined,
      isArticle: true,
      isNew,
      ...sameAs(id),
    }
  })
  const sources = form.sources.filter(({ isUnread }) => !isUnread)
  return {
    kept: [...articles, ...sources.filter(isKept).map(atHand)],
    leftOut: sources.filter((source) => !isKept(source)).map(atHand),
  }
}
