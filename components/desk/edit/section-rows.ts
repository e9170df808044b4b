import type { Source } from '@/lib/digest/source'
import { type Draft, draftOf } from '../draft/draft'
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

/** What of a draft the sources at hand are told by. */
type Titles = Pick<Draft, 'articles' | 'sources'>

/** One list of highlights in the form, with what lies beside it. */
export interface SectionRow {
  readonly section: string
  readonly name: string
  /** The perspective's place, which decides its ink and mark. */
  readonly place: number | undefined
  /** What its highlights may rest on. */
  readonly sources: readonly SourceAtHand[]
}

/** The lists of a document in the order of the form; their sources as they are called in the form. */
export function sectionRows(document: OpenDocument, form: Titles = draftOf(document)): readonly SectionRow[] {
  const sources = sourcesAtHand(document, form)
  if (document.kind === 'story') return [{ section: 'key-points', name: 'Key points', place: undefined, sources }]
  const sides = document.perspectives.map(({ id, name, place, ...side }) => {
    const own = new Set(side.sources.map(({ number }) => number))
    return { section: id, name, place, sources: sources.filter(({ number }) => own.has(number)) }
  })
  return [{ section: 'overall', name: 'Overall highlights', place: undefined, sources }, ...sides]
}

/** Everything in a document that a highlight may name, by its number, as it is called in the form. */
export function sourcesAtHand(document: OpenDocument, form: Titles = draftOf(document)): readonly SourceAtHand[] {
  if (document.kind === 'story')
    return form.articles.map(({ place, title, account }, index) => {
      const { outlet, link } = document.articles[place] ?? {}
      return { number: index + 1, title, account, outlet, link, date: undefined }
    })
  const called = new Map(form.sources.map((source) => [source.number, source]))
  return document.sources.map((source) => ({ ...source, ...called.get(source.number) }))
}
