import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Draft } from './draft'
import type { EditorState } from './editor-state'
import { saysMore } from './edits'
import { freshId } from './fresh-id'
import { type LeftCopy, printState, readLeft } from './kept-state'
import { type CopyAnswer, dropCopy, sendCopy } from './send-copy'

/** Milliseconds from the first unsaved change to the request. */
const pause = 2_000

interface Options {
  readonly editing: EditorState
  readonly dirty: boolean
  readonly enabled: boolean
  readonly left: LeftCopy | undefined
}

/** Keeps unsaved text on the server. One request at a time; another page's text is never overwritten unasked. */
export function useWorkingCopy({ editing, dirty, enabled, left }: Options) {
  const [answer, setAnswer] = useState<CopyAnswer>()
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
      // In a conflict, my text is still based on the earlier revision.
      const basedOn = conflict?.basedOn ?? opened.revision
      const copy = { slug: opened.document.slug, basedOn, state: printState(draft, atHand), version }
      const result = await sendCopy({ ...copy, seen: seen.current })
      if (result.kind === 'kept') seen.current = version
      if (result.kind === 'gone') {
        seen.current = undefined
        timer.current ??= setTimeout(write, pause)
      }
      setAnswer(result)
    })
  }, [])

  const { draft, atHand, opened } = editing
  const { slug } = opened.document
  const worthKeeping = dirty || atHand !== undefined
  const asked = answer?.kind === 'newer'
  // Delete the copy only after it was in the form, or if it says nothing new.
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

  // After signing in again, send without waiting for a change.
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
    /** Waits for a running request; returns the version to delete after a save. */
    settled: async () => {
      clearTimeout(timer.current)
      timer.current = undefined
      await underWay.current
      return seen.current
    },
    /** The editor chose this page's text: it may now overwrite that version. */
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
