import { useEffect, useRef } from 'react'
import type { EditorState } from './editor-state'
import { dropKeptDraft, type KeptDraft, keepDraft, readKeptDraft } from './kept-draft'
import { type LeftCopy, laterOf, readLeft } from './kept-state'

interface Found {
  /** What the server has. */
  readonly left: LeftCopy | undefined
  /** Whose text it is. */
  readonly editor: number
}

/**
 * Keeps the unsaved text in the browser, beside the revision it was written on, and finds it again after a reload; or
 * what was left on another machine, whichever is later.
 */
export function useKeptDraft(
  editing: EditorState,
  dirty: boolean,
  { left, editor }: Found,
  find: (kept: KeptDraft) => void,
) {
  const { draft, opened, conflict } = editing
  const { slug } = opened.document
  // While two texts lie side by side, mine is still based on what it was written on.
  const base = conflict?.basedOn ?? opened.revision
  const looked = useRef(false)

  useEffect(() => {
    if (looked.current) return
    looked.current = true
    const kept = laterOf(readKeptDraft(localStorage, { editor, slug }, base), left && readLeft(left))
    if (kept) find(kept)
  }, [editor, slug, base, left, find])

  const { atHand } = editing
  const worthKeeping = dirty || atHand !== undefined
  const keptOn = useRef<number>(undefined)
  useEffect(() => {
    const earlier = keptOn.current
    // The first draft is the archive's own: nothing is dropped before it has been looked for.
    keptOn.current = base
    if (earlier !== undefined && earlier !== base) dropKeptDraft(localStorage, { editor, slug }, earlier)
    if (!worthKeeping) {
      if (earlier !== undefined) dropKeptDraft(localStorage, { editor, slug }, base)
      return
    }
    const keep = () => void keepDraft(localStorage, { editor, slug }, { base, draft, at: new Date(), atHand })
    const timer = setTimeout(keep, 300)
    window.addEventListener('pagehide', keep)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', keep)
    }
  }, [draft, atHand, worthKeeping, editor, slug, base])
}
