'use client'

import { useRouter } from 'next/navigation'
import { startTransition, useEffect, useRef, useState } from 'react'
import type { DeskNews } from '@/lib/desk/events/events'
import { actWords } from '../history/act-words'
import { useDeskEvents } from './use-desk-events'

interface Props {
  readonly editor: number
  readonly after: number
}

/** Events within this many milliseconds cause one refresh. */
const together = 250

/** Refreshes the queue after an event, but not behind an open dialog. */
export function QueueWatch({ editor, after }: Props) {
  const router = useRouter()
  const [said, setSaid] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  function draw(): void {
    timer.current = undefined
    const question = document.querySelector('dialog[open]')
    // The dialog names the rows: they stay as they are until it is closed.
    if (question) question.addEventListener('close', () => schedule(), { once: true })
    else startTransition(() => router.refresh())
  }
  function schedule(): void {
    timer.current ??= setTimeout(draw, together)
  }
  useEffect(() => () => clearTimeout(timer.current), [])

  useDeskEvents(editor, after, (news) => {
    const words = wordsOf(news)
    if (words) setSaid(words)
    schedule()
  })
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  )
}

/** A live region's text, for editors who do not see the rows change. */
function wordsOf({ events }: DeskNews): string | undefined {
  const last = events.findLast(({ isMine, by }) => !isMine && by)
  return last && `Queue updated: ${last.by} ${actWords(last.act)}${last.slug ? `, ${last.slug}` : ''}.`
}
