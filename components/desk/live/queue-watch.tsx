'use client'

import { useRouter } from 'next/navigation'
import { startTransition, useEffect, useRef, useState } from 'react'
import type { DeskNews } from '@/lib/desk/events/events'
import { actWords } from '../history/act-words'
import { useDeskEvents } from './use-desk-events'

interface Props {
  /** The editor who looks. */
  readonly editor: number
  /** The last line of the log when the page was made. */
  readonly after: number
}

/** What comes within this time, in milliseconds, is one drawing of the queue. */
const together = 250

/** Draws the queue anew when something has happened; not under a question that is being answered. */
export function QueueWatch({ editor, after }: Props) {
  const router = useRouter()
  const [said, setSaid] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  function draw(): void {
    timer.current = undefined
    const question = document.querySelector('dialog[open]')
    // What is to be done to the rows is named in it: they stay as they are until it is answered.
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

/** The last thing that somebody else did, for those who do not see the rows change. */
function wordsOf({ events }: DeskNews): string | undefined {
  const last = events.findLast(({ isMine, by }) => !isMine && by)
  return last && `Queue updated: ${last.by} ${actWords(last.act)}${last.slug ? `, ${last.slug}` : ''}.`
}
