import { createContext, useMemo } from 'react'
import type { LineDraft } from '../state/draft'
import type { EditorState } from '../state/editor-state'

/** An open thread and the highlight it is about, as the document is saved. */
export interface AnchoredNote {
  readonly id: string
  readonly section: string
  readonly index: number
  /** What the highlight says, as plain text. */
  readonly text: string
}

/** The open threads about a line of the form. */
export interface NotesOfLine {
  readonly first: string
  readonly count: number
}

/** By the line's id; what is about no line of the form is not in it. */
export const LineNotes = createContext<ReadonlyMap<string, NotesOfLine>>(new Map())

/** Which lines have open notes: the one that says what the note is about, wherever it was moved to, else the one in its place. */
export function notesByLine(
  notes: readonly AnchoredNote[],
  lists: Readonly<Record<string, readonly LineDraft[]>>,
): ReadonlyMap<string, NotesOfLine> {
  const found = new Map<string, NotesOfLine>()
  for (const { id, section, index, text } of notes) {
    const lines = lists[section] ?? []
    const line = lines.find((each) => saysTheSame(each.text, text)) ?? lines[index]
    if (!line) continue
    const earlier = found.get(line.id)
    found.set(line.id, { first: earlier?.first ?? id, count: (earlier?.count ?? 0) + 1 })
  }
  return found
}

/** Whether two texts have the same letters and figures: one may be Markdown, the other what readers see of it. */
export const saysTheSame = (one: string, other: string): boolean => lettersOf(one) === lettersOf(other)

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '')

/** Leads to the form of the notes, which then is about this line; about the whole document where it is not saved yet. */
export function beginNote(section: string, line: LineDraft, index: number): void {
  const places = document.querySelector<HTMLSelectElement>('#note-on')
  const text = document.querySelector<HTMLTextAreaElement>('#note-text')
  if (!places || !text) return
  const here = [...places.options].filter(({ value }) => value.startsWith(`${section}/`))
  const meant =
    here.find(({ dataset }) => saysTheSame(dataset.says ?? '', line.text)) ??
    here.find(({ value }) => value === `${section}/${index}`)
  places.value = meant?.value ?? ''
  places.dispatchEvent(new Event('change', { bubbles: true }))
  text.focus()
}

/** Looked up when notes or texts come from the server; from then on a line keeps its notes, however it is retyped. */
export function useLineNotes(notes: readonly AnchoredNote[], { draft, opened, foundAgain }: EditorState) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed since must not part a line from its notes.
  return useMemo(() => notesByLine(notes, draft.lists), [notes, opened.revision, foundAgain])
}
