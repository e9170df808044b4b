import { useMemo } from 'react'
import type { EditorState } from '../state/editor-state'
import { type AnchoredNote, notesByLine } from './line-notes'

/** Looked up when notes or texts come from the server; from then on a line keeps its notes, however it is retyped. */
export function useLineNotes(notes: readonly AnchoredNote[], { draft, opened, foundAgain }: EditorState) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed since must not part a line from its notes.
  return useMemo(() => notesByLine(notes, draft.lists), [notes, opened.revision, foundAgain])
}
