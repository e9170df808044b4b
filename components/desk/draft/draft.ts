import type { Document } from '@/lib/digest/document'
import type { Highlight } from '@/lib/digest/highlight'

/** One highlight in the form. The id is the form's own: it stays with the line while it moves. */
export interface Line {
  readonly id: string
  readonly text: string
}

/** Everything of a document that an editor may retype. */
export interface Draft {
  readonly title: string
  /** By section: `overall`, `key-points` or the id of a perspective. */
  readonly lists: Readonly<Record<string, readonly Line[]>>
  /** Stories only. */
  readonly summary: string | undefined
  /** Stories only: what each article says, in their order. */
  readonly accounts: readonly string[]
}

/** The form's starting text for a document. Ids come from the places, so that server and browser agree on them. */
export function draftOf(document: Document): Draft {
  const { title } = document
  if (document.kind === 'story') {
    const { summary, keyPoints, articles } = document
    const accounts = articles.map(({ account }) => account)
    return { title, lists: { 'key-points': lines('key-points', keyPoints) }, summary, accounts }
  }
  const sides = document.perspectives.map(({ id, highlights }) => [id, lines(id, highlights)] as const)
  const lists = { overall: lines('overall', document.highlights), ...Object.fromEntries(sides) }
  return { title, lists, summary: undefined, accounts: [] }
}

const lines = (section: string, highlights: readonly Highlight[]): readonly Line[] =>
  highlights.map(({ markdown }, index) => ({ id: `${section}-${index}`, text: markdown }))

/** The texts of a section, without the form's ids. */
export const textsOf = (draft: Draft, section: string): readonly string[] =>
  (draft.lists[section] ?? []).map(({ text }) => text)
