import type { ReportCorrections } from '@/lib/digest/document'
import { ownersOf } from '@/lib/digest/edits/owners'
import type { Highlight } from '@/lib/digest/highlight'
import { idsOf, partsOf } from '@/lib/digest/part-ids'
import { printReferences, splitReferences } from '@/lib/digest/references/references'
import { type Numbering, numbersIn, strayId } from './numbers'
import type { OpenDocument } from './open-document'

/** `id` is the form's own and stays with the line when it moves. */
export interface LineDraft {
  readonly id: string
  readonly text: string
  /** The comment naming its sources in the file, kept for its spelling. */
  readonly tail: string
  /** Ids of sources, or of a story's articles. */
  readonly sources: readonly string[]
}

export interface ArticleDraft {
  readonly id: string
  readonly title: string
  readonly account: string
  /** Removed with the next save; until then it keeps its place for Undo. */
  readonly leftOut?: true
  readonly added?: { readonly outlet: string; readonly link: string }
}

/** A source, or a line of the list that could not be parsed. */
export interface SourceDraft {
  readonly id: string
  readonly title: string
  readonly side?: string | undefined
  /** It counts in the numbering but cannot be edited here. */
  readonly isUnread?: true
  readonly leftOut?: true
  readonly added?: AddedSource
}

export interface AddedSource {
  readonly side: string
  readonly outlet: string
  readonly link: string
  readonly date?: string
}

export interface FileDraft {
  /** The text of the revision that the draft is based on. */
  readonly base: string
  readonly text: string
}

export interface Draft {
  readonly title: string
  /** By section: `overall`, `key-points` or a perspective's id. */
  readonly lists: Readonly<Record<string, readonly LineDraft[]>>
  readonly summary: string | undefined
  readonly image: string | undefined
  readonly articles: readonly ArticleDraft[]
  readonly sources: readonly SourceDraft[]
  /** What an editor says about which of them are one report, by id; undefined where nobody ever did. */
  readonly reports?: ReportCorrections | undefined
  /** While the source file is edited, only this is saved. */
  readonly file?: FileDraft | undefined
}

/** Line ids come from positions, so that server and browser agree. */
export function draftOf(document: OpenDocument): Draft {
  const { title } = document
  const named = idsOf(document)
  const reports = reportsOf(document.reports, partsOf(document))
  const said = reports && { reports }
  const lines = (section: string, highlights: readonly Highlight[]): readonly LineDraft[] =>
    highlights.map(({ markdown }, index) => lineOf(`${section}-${index}`, markdown, named))
  if (document.kind === 'story') {
    const { summary, keyPoints, image } = document
    const articles = document.articles.map(({ id, title, account }) => ({ id, title, account }))
    return {
      title,
      lists: { 'key-points': lines('key-points', keyPoints) },
      summary,
      image: image?.description,
      articles,
      sources: [],
      ...said,
    }
  }
  const sides = document.perspectives.map(({ id, highlights }) => [id, lines(id, highlights)] as const)
  const owners = ownersOf(document)
  return {
    title,
    summary: undefined,
    image: undefined,
    articles: [],
    lists: { overall: lines('overall', document.highlights), ...Object.fromEntries(sides) },
    sources: partsOf(document).map(({ id, title, text = '' }, index): SourceDraft => {
      const side = owners[index]
      return title === undefined ? { id, title: text, side, isUnread: true } : { id, title, side }
    }),
    ...said,
  }
}

/** By id where the file names a source by an address that is written in another way. */
const reportsOf = (
  reports: ReportCorrections | undefined,
  parts: readonly { readonly id: string; readonly link?: string | undefined }[],
): ReportCorrections | undefined => {
  if (!reports) return undefined
  const idOf = (name: string) => parts.find(({ id, link }) => id === name || link === name)?.id ?? name
  return { same: reports.same.map((list) => list.map(idOf)), own: reports.own.map(idOf) }
}

/** `named`: the ids behind the numbers, in order. */
export function lineOf(id: string, markdown: string, named: readonly string[]): LineDraft {
  const { text, tail, numbers } = splitReferences(markdown)
  return { id, text, tail, sources: numbers.map((number) => named[number - 1] ?? strayId(number - named.length)) }
}

/** Sources get their current numbers; an empty line gives an empty string. */
export function markdownOf({ text, tail, sources }: LineDraft, numberOf: Numbering): string {
  if (text.trim() === '') return ''
  const was = splitReferences(tail)
  const now = sources.flatMap((id) => numberOf(id) ?? [])
  return text + (now.join() === was.numbers.join() ? tail : printReferences(now, was.unread))
}

export const textsOf = (draft: Draft, section: string, numberOf: Numbering = numbersIn(draft)): readonly string[] =>
  (draft.lists[section] ?? []).map((line) => markdownOf(line, numberOf))
