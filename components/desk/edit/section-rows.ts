import type { Source } from '@/lib/digest/source'
import type { Draft } from '../draft/draft'
import type { OpenDocument } from '../draft/open-document'

/** What an editor checks a highlight against: a source, or an article of a story. */
export interface SourceAtHand extends Pick<Source, 'number' | 'title' | 'date'> {
  readonly outlet: string | undefined
  readonly link: string | undefined
  /** What else it is known to say: the account of an article. */
  readonly account?: string
  /** By which its title is retyped here; an article has a field of its own. */
  readonly key?: string
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
}

/** The lists of a document in the order of the form. */
export function sectionNames(document: OpenDocument): readonly SectionName[] {
  if (document.kind === 'story') return [{ section: 'key-points', name: 'Key points', place: undefined }]
  const sides = document.perspectives.map(({ id, name, place }) => ({ section: id, name, place }))
  return [{ section: 'overall', name: 'Overall highlights', place: undefined }, ...sides]
}

/** The same lists, each with those of `sources`, everything at hand, that stand on its side. */
export function sectionRows(document: OpenDocument, sources: readonly SourceAtHand[]): readonly SectionRow[] {
  const sides = document.kind === 'digest' ? document.perspectives : []
  return sectionNames(document).map((row) => {
    const side = sides.find(({ id }) => id === row.section)
    if (!side) return { ...row, sources }
    const own = new Set(side.sources.map(({ number }) => number))
    return { ...row, sources: sources.filter(({ number }) => own.has(number)) }
  })
}

/** Everything in a document that a highlight may name, by its number, as it is called in the form. */
export function sourcesAtHand(
  document: OpenDocument,
  form: Pick<Draft, 'articles' | 'sources'>,
): readonly SourceAtHand[] {
  if (document.kind === 'story')
    return form.articles.map(({ place, title, account }, index) => {
      const { outlet, link } = document.articles[place] ?? {}
      return { number: index + 1, title, account, outlet, link, date: undefined }
    })
  const called = new Map(form.sources.map((source) => [source.number, source]))
  return document.sources.map((source) => ({ ...source, ...called.get(source.number) }))
}
