import { endOfSide } from '@/lib/digest/edits/owners'
import type { Highlight } from '@/lib/digest/highlight'
import { splitReferences } from '@/lib/digest/references/references'
import type { Source } from '@/lib/digest/source'
import type { OpenDocument } from './open-document'

/** One highlight in the form. The id is the form's own: it stays with the line while it moves. */
export interface LineDraft {
  readonly id: string
  /** What is retyped. */
  readonly text: string
  /** What stands behind it in the file and names the sources that carry it; empty where none is named. */
  readonly tail: string
}

/** One article of a story: what its heading says, and what is told of it. */
export interface ArticleDraft {
  /** Where it stands in the revision that the draft was written on, from 0. It stays with the article while it moves. */
  readonly place: number
  readonly title: string
  readonly account: string
  /** Where it is left out: the ids of the lines that named it. Those left out stand below the others. */
  readonly leftOut?: readonly string[]
  /** Where it was added here and is not saved yet; its place is a number below zero, which no other has. */
  readonly added?: { readonly outlet: string; readonly link: string }
}

/** A source of a digest. */
export interface SourceTitle {
  /** Its link, and which of those with that link it is: the same source in every revision, whatever its number. */
  readonly key: string
  /** In the revision that the draft was written on, from 1; 0 where it is not in that. */
  readonly number: number
  readonly title: string
  /** Where it is left out: the ids of the lines that named it. */
  readonly leftOut?: readonly string[]
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
  /** Digests only: in the order of the list, then what was added. */
  readonly sources: readonly SourceTitle[]
  /** Digests only, by side: after how many places of the revision's list one more source of it stands. */
  readonly ends?: Readonly<Record<string, number>>
  /** Where its editor works on its file: then this is what counts, and nothing else. */
  readonly file?: FileDraft | undefined
}

/** The form's starting text for a document. Ids come from the places, so that server and browser agree on them. */
export function draftOf(document: OpenDocument): Draft {
  const { title } = document
  if (document.kind === 'story') {
    const { summary, keyPoints, image } = document
    const articles = document.articles.map(({ title, account }, place) => ({ place, title, account }))
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
  const lists = { overall: lines('overall', document.highlights), ...Object.fromEntries(sides) }
  const ends = document.perspectives.map(({ id }) => [id, endOfSide(document, id) ?? 0] as const)
  return {
    ...{ title, lists, summary: undefined, image: undefined, articles: [] },
    sources: titlesOf(document.sources),
    ends: Object.fromEntries(ends),
  }
}

function titlesOf(sources: readonly Source[]): readonly SourceTitle[] {
  const seen = new Map<string, number>()
  return sources.map(({ link, number, title }) => {
    // One without an address is told from the others by its words.
    const key = link ?? title
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return { key: times > 1 ? `${key} ${times}` : key, number, title }
  })
}

const lines = (section: string, highlights: readonly Highlight[]): readonly LineDraft[] =>
  highlights.map(({ markdown }, index) => lineOf(`${section}-${index}`, markdown))

/** A highlight's Markdown as a line of the form. */
export function lineOf(id: string, markdown: string): LineDraft {
  const { text, tail } = splitReferences(markdown)
  return { id, text, tail }
}

/** The Markdown of a line; nothing where it says nothing, whatever sources it names. */
export const markdownOf = ({ text, tail }: LineDraft): string => (text.trim() === '' ? '' : text + tail)

/** The Markdown of a section's lines, without the form's ids. */
export const textsOf = (draft: Draft, section: string): readonly string[] =>
  (draft.lists[section] ?? []).map(markdownOf)
