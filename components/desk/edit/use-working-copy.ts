import { useCallback, useEffect, useRef, useState } from 'react'
import { freshId } from '../draft/fresh-id'
import { type LeftCopy, printState } from '../draft/kept-state'
import type { Bench } from './bench'
import { type CopyAnswer, dropCopy, sendCopy } from './send-copy'

/** Milliseconds from the first letter that is not kept yet to its being sent. */
const pause = 2_000

interface Options {
  readonly bench: Bench
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
export function useWorkingCopy({ bench, dirty, enabled, left }: Options) {
  const [answer, tell] = useState<CopyAnswer>()
  /** The version that this page wrote or was given last. */
  const seen = useRef(left?.version)
  const underWay = useRef<Promise<unknown>>(Promise.resolve())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(bench)
  useEffect(() => {
    latest.current = bench
  })

  const write = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    underWay.current = underWay.current.then(async () => {
      const { opened, draft, atHand } = latest.current
      const version = freshId()
      const copy = { slug: opened.document.slug, basedOn: opened.revision, state: printState(draft, atHand), version }
      const told = await sendCopy({ ...copy, seen: seen.current })
      if (told.kind === 'kept') seen.current = version
      if (told.kind === 'gone') {
        seen.current = undefined
        timer.current ??= setTimeout(write, pause)
      }
      tell(told)
    })
  }, [])

  const { draft, atHand, opened } = bench
  const { slug } = opened.document
  const worthKeeping = dirty || atHand !== undefined
  const asked = answer?.kind === 'newer'
  const first = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the text is one more to be kept.
  useEffect(() => {
    const opening = first.current
    first.current = false
    if (!enabled || asked || opening) return
    if (worthKeeping) {
      timer.current ??= setTimeout(write, pause)
      return
    }
    clearTimeout(timer.current)
    timer.current = undefined
    underWay.current = underWay.current.then(async () => {
      const version = seen.current
      seen.current = undefined
      tell(undefined)
      if (version) await dropCopy(slug, version)
    })
  }, [draft, atHand, worthKeeping, enabled, asked, slug, write])

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
