import { ownersOf } from '@/lib/digest/edits/owners'
import type { Highlight } from '@/lib/digest/highlight'
import { idsOf, partsOf } from '@/lib/digest/part-ids'
import { printReferences, splitReferences } from '@/lib/digest/references/references'
import { type Numbering, numbersIn, strayId } from './numbers'
import type { OpenDocument } from './open-document'

/** One highlight in the form. The id is the form's own: it stays with the line while it moves. */
export interface LineDraft {
  readonly id: string
  /** What is retyped. */
  readonly text: string
  /** What stood behind it in the file to name its sources; empty where none was named. It is kept for its spelling. */
  readonly tail: string
  /** The ids of the sources, or of the articles of a story, that carry it. */
  readonly sources: readonly string[]
}

/** One article of a story: what its heading says, and what is told of it. */
export interface ArticleDraft {
  readonly id: string
  readonly title: string
  readonly account: string
  /** It leaves with the next save. It keeps its place, to be put back there. */
  readonly leftOut?: true
  /** Where it was added here and is not saved yet. */
  readonly added?: { readonly outlet: string; readonly link: string }
}

/** A source of a digest, or a line of their list that could not be read as one. */
export interface SourceDraft {
  readonly id: string
  readonly title: string
  /** The id of the side in whose run it stands. */
  readonly side?: string | undefined
  /** It is a line that could not be read: it counts, and nothing can be done to it here. */
  readonly isUnread?: true
  /** It leaves with the next save. It keeps its place, to be put back there. */
  readonly leftOut?: true
  /** Where it was added here and is not saved yet: the side it is the last of, and what the list will say of it. */
  readonly added?: AddedSource
}

export interface AddedSource {
  readonly side: string
  readonly outlet: string
  readonly link: string
  /** A calendar day: `2026-01-21`. */
  readonly date?: string
}

/** The file of a document where its editor works on that. */
export interface FileDraft {
  /** As the revision has it that the draft was written on. */
  readonly base: string
  readonly text: string
}

/** Everything of a document that an editor may retype. */
export interface Draft {
  readonly title: string
  /** By section: `overall`, `key-points` or the id of a perspective. */
  readonly lists: Readonly<Record<string, readonly LineDraft[]>>
  /** Stories only. */
  readonly summary: string | undefined
  /** Stories with an image only: its description. */
  readonly image: string | undefined
  /** Stories only: its articles, in their order. */
  readonly articles: readonly ArticleDraft[]
  /** Digests only: their list, in its order. */
  readonly sources: readonly SourceDraft[]
  /** Where its editor works on its file: then this is what counts, and nothing else. */
  readonly file?: FileDraft | undefined
}

/** The form's starting text for a document. Ids of lines come from the places, so that server and browser agree on them. */
export function draftOf(document: OpenDocument): Draft {
  const { title } = document
  const named = idsOf(document)
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
    }
  }
  const sides = document.perspectives.map(({ id, highlights }) => [id, lines(id, highlights)] as const)
  const owners = ownersOf(document)
  return {
    ...{ title, summary: undefined, image: undefined, articles: [] },
    lists: { overall: lines('overall', document.highlights), ...Object.fromEntries(sides) },
    sources: partsOf(document).map(({ id, title, text = '' }, index): SourceDraft => {
      const side = owners[index]
      return title === undefined ? { id, title: text, side, isUnread: true } : { id, title, side }
    }),
  }
}

/** A highlight's Markdown as a line of the form. `named`: the ids of what its numbers name, in their order. */
export function lineOf(id: string, markdown: string, named: readonly string[]): LineDraft {
  const { text, tail, numbers } = splitReferences(markdown)
  return { id, text, tail, sources: numbers.map((number) => named[number - 1] ?? strayId(number - named.length)) }
}

/** The Markdown of a line, its sources as they are numbered now; nothing where it says nothing. */
export function markdownOf({ text, tail, sources }: LineDraft, numberOf: Numbering): string {
  if (text.trim() === '') return ''
  const was = splitReferences(tail)
  const now = sources.flatMap((id) => numberOf(id) ?? [])
  return text + (now.join() === was.numbers.join() ? tail : printReferences(now, was.unread))
}

/** The Markdown of a section's lines, without the form's ids. */
export const textsOf = (draft: Draft, section: string, numberOf: Numbering = numbersIn(draft)): readonly string[] =>
  (draft.lists[section] ?? []).map((line) => markdownOf(line, numberOf))
