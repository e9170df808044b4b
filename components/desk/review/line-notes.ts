import { createContext, useMemo } from 'react'
import type { LineDraft } from '../state/draft'
import type { EditorState } from '../state/editor-state'

export interface AnchoredNote {
  readonly id: string
  readonly section: string
  readonly index: number
  readonly text: string
}

export interface NotesOfLine {
  readonly first: string
  readonly count: number
}

export const LineNotes = createContext<ReadonlyMap<string, NotesOfLine>>(new Map())

/** The line with the note's text, wherever it was moved to, else the line in its place. */
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

/** Compares letters and digits only: one may be Markdown, the other plain text. */
export const saysTheSame = (one: string, other: string): boolean => lettersOf(one) === lettersOf(other)

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '')

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
