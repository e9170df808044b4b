import { useEffect, useRef } from 'react'
import { dropKeptDraft, type KeptDraft, keepDraft, readKeptDraft } from '../draft/kept-draft'
import { type LeftCopy, laterOf, readLeft } from '../draft/kept-state'
import type { Bench } from './bench'

/**
 * Keeps the unsaved text in the browser, beside the revision it was written on, and finds it again after a reload; or
 * what was left on another machine, whichever is later.
 */
export function useKeptDraft(
  bench: Bench,
  dirty: boolean,
  left: LeftCopy | undefined,
  find: (kept: KeptDraft) => void,
) {
  const { draft, opened, conflict } = bench
  const { slug } = opened.document
  // While two texts lie side by side, mine is still based on what it was written on.
  const base = conflict?.basedOn ?? opened.revision
  const looked = useRef(false)

  useEffect(() => {
    if (looked.current) return
    looked.current = true
    const kept = laterOf(readKeptDraft(localStorage, slug, base), left && readLeft(left))
    if (kept) find(kept)
  }, [slug, base, left, find])

  const { atHand } = bench
  const worthKeeping = dirty || atHand !== undefined
  const keptOn = useRef<number>(undefined)
  useEffect(() => {
    const earlier = keptOn.current
    // The first draft is the archive's own: nothing is dropped before it has been looked for.
    keptOn.current = base
    if (earlier !== undefined && earlier !== base) dropKeptDraft(localStorage, slug, earlier)
    if (!worthKeeping) {
      if (earlier !== undefined) dropKeptDraft(localStorage, slug, base)
      return
    }
    const keep = () => void keepDraft(localStorage, slug, { base, draft, at: new Date(), atHand })
    const timer = setTimeout(keep, 300)
    window.addEventListener('pagehide', keep)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', keep)
    }
  }, [draft, atHand, worthKeeping, slug, base])
}
