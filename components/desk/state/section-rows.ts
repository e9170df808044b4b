import type { Source } from '@/lib/digest/source'
import type { Draft } from './draft'
import { numberNow, placeNow } from './numbers'
import type { OpenDocument } from './open-document'
import { isKept } from './removed'

/** What an editor checks a highlight against: a source, or an article of a story. */
export interface SourceAtHand extends Pick<Source, 'number' | 'title' | 'date'> {
  readonly outlet: string | undefined
  readonly link: string | undefined
  /** What else it is known to say: the account of an article. */
  readonly account?: string
  /** By which its title is retyped and it is left out here; an article has fields of its own. */
  readonly key?: string
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

/** Everything at hand by its number, as it is called and counted in the form. */
export function sourcesAtHand(
  document: OpenDocument,
  form: Pick<Draft, 'articles' | 'sources' | 'ends'>,
): SourcesAtHand {
  if (document.kind === 'story') {
    const kept = form.articles.filter(isKept).map(({ place, title, account, added }, index) => {
      const { outlet, link } = added ?? document.articles[place] ?? {}
      return { number: index + 1, title, account, outlet, link, date: undefined, isNew: added !== undefined }
    })
    return { kept, leftOut: [] }
  }
  const called = new Map(form.sources.map((source) => [source.number, source]))
  const all = document.sources.map((source) => {
    const { key, title = source.title, leftOut } = called.get(source.number) ?? {}
    const number = placeNow(form, source.number)
    const one = { ...source, number, title, side: source.perspective, ...(key !== undefined && { key }) }
    return { one, isOut: leftOut !== undefined }
  })
  const fresh = form.sources.flatMap((source): SourceAtHand[] => {
    const { key, title, added } = source
    if (!added) return []
    const { side, outlet, link, date } = added
    return [{ ...{ key, title, side, outlet, link, date }, number: numberNow(form, source), isNew: true }]
  })
  const those = (isOut: boolean): SourceAtHand[] => all.filter((each) => each.isOut === isOut).map(({ one }) => one)
  const kept = [...those(false), ...fresh].sort((one, other) => one.number - other.number)
  return { kept, leftOut: those(true) }
}
