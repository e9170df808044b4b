import { useEffect, useRef } from 'react'
import type { EditorState } from './editor-state'
import { dropKeptDraft, type KeptDraft, keepDraft, readKeptDraft } from './kept-draft'
import { type LeftCopy, laterOf, readLeft } from './kept-state'

interface Found {
  readonly left: LeftCopy | undefined
  readonly editor: number
}

/** Keeps unsaved text in the browser and restores the later of that and the server's copy. */
export function useKeptDraft(
  editing: EditorState,
  dirty: boolean,
  { left, editor }: Found,
  find: (kept: KeptDraft) => void,
) {
  const { draft, opened, conflict } = editing
  const { slug } = opened.document
  // In a conflict, my text is still based on the earlier revision.
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
    // Do not delete the kept text before it was read.
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
