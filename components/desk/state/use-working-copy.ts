import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Draft } from './draft'
import type { EditorState } from './editor-state'
import { saysMore } from './edits'
import { freshId } from './fresh-id'
import { type LeftCopy, printState, readLeft } from './kept-state'
import { type CopyAnswer, dropCopy, sendCopy } from './send-copy'

/** Milliseconds from the first letter that is not kept yet to its being sent. */
const pause = 2_000

interface Options {
  readonly editing: EditorState
  readonly dirty: boolean
  /** Whether this editor can save here at all. */
  readonly enabled: boolean
  /** What the server had of this editor's when the page was made. */
  readonly left: LeftCopy | undefined
}

/**
 * Puts the unsaved text away on the server every few seconds, where it is no revision, and takes it away once it is
 * saved or discarded. One writing at a time; another page's text is never written over unasked.
 */
export function useWorkingCopy({ editing, dirty, enabled, left }: Options) {
  const [answer, setAnswer] = useState<CopyAnswer>()
  /** The version that this page wrote or was given last. */
  const seen = useRef(left?.version)
  const underWay = useRef<Promise<unknown>>(Promise.resolve())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(editing)
  useEffect(() => {
    latest.current = editing
  })

  const write = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    underWay.current = underWay.current.then(async () => {
      const { opened, draft, atHand, conflict } = latest.current
      const version = freshId()
      // While two texts lie side by side, mine is still based on what it was written on.
      const basedOn = conflict?.basedOn ?? opened.revision
      const copy = { slug: opened.document.slug, basedOn, state: printState(draft, atHand), version }
      const told = await sendCopy({ ...copy, seen: seen.current })
      if (told.kind === 'kept') seen.current = version
      if (told.kind === 'gone') {
        seen.current = undefined
        timer.current ??= setTimeout(write, pause)
      }
      setAnswer(told)
    })
  }, [])

  const { draft, atHand, opened } = editing
  const { slug } = opened.document
  const worthKeeping = dirty || atHand !== undefined
  const asked = answer?.kind === 'newer'
  // What was left is dropped only after it has lain in the form; or where it says what is saved already.
  const wasWorth = useRef(useMemo(() => saysNothing(left, editing.base), [left, editing.base]))
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the text is one more to be kept.
  useEffect(() => {
    if (!enabled || asked || (!worthKeeping && !wasWorth.current)) return
    wasWorth.current = worthKeeping
    if (worthKeeping) {
      timer.current ??= setTimeout(write, pause)
      return
    }
    clearTimeout(timer.current)
    timer.current = undefined
    underWay.current = underWay.current.then(async () => {
      const version = seen.current
      seen.current = undefined
      setAnswer(undefined)
      if (version) await dropCopy(slug, version)
    })
  }, [draft, atHand, worthKeeping, enabled, asked, slug, write])

  // Who comes back from signing in again need not type for the text to be kept.
  const isRefused = answer?.kind === 'signed-out' || answer?.kind === 'unreachable'
  useEffect(() => {
    if (!isRefused || !worthKeeping) return
    window.addEventListener('focus', write)
    return () => window.removeEventListener('focus', write)
  }, [isRefused, worthKeeping, write])

  useEffect(() => {
    const leave = () => timer.current && write()
    window.addEventListener('pagehide', leave)
    return () => window.removeEventListener('pagehide', leave)
  }, [write])

  return {
    answer,
    /** The version to drop once it is saved, when no writing is under way any more. */
    settled: async () => {
      clearTimeout(timer.current)
      timer.current = undefined
      await underWay.current
      return seen.current
    },
    /** The editor has chosen between the two texts: from here on, this page writes over that version. */
    chooseOver: (version: string) => {
      seen.current = version
      write()
    },
  }
}

function saysNothing(left: LeftCopy | undefined, base: Draft): boolean {
  const kept = left && readLeft(left)
  return kept !== undefined && !kept.atHand && !saysMore(base, kept.draft)
}
