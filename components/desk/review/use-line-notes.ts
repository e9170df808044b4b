import { useMemo } from 'react'
import type { EditorState } from '../state/editor-state'
import { type AnchoredNote, notesByLine } from './line-notes'

/** Matched when notes or texts come from the server; afterwards a line keeps its notes, however it is edited. */
export function useLineNotes(notes: readonly AnchoredNote[], { draft, opened, foundAgain }: EditorState) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed since must not part a line from its notes.
  return useMemo(() => notesByLine(notes, draft.lists), [notes, opened.revision, foundAgain])
}
