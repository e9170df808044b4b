'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { addresses } from '@/lib/addresses'
import { freshId } from '../state/fresh-id'
import { type BeatAnswer, type OtherEditor, presenceWords } from './present'
import { useWhileVisible } from './while-visible'

/** Seconds between two heartbeats; the server forgets an editor after three missed ones. */
const beat = 20

interface Props {
  readonly slug: string
  readonly others: readonly OtherEditor[]
}

/**
 * Shows who else has this document open, and announces this editor. Nobody is locked out by it; without an answer the
 * last known state is kept.
 */
export function PresenceLine({ slug, others: first }: Props) {
  const [others, setOthers] = useState(first)
  const typed = useRef(false)
  const visit = useRef('')

  const tell = useCallback(async () => {
    const edited = typed.current
    typed.current = false
    visit.current ||= freshId()
    const answer = await ask({ slug, visit: visit.current, edited })
    if (answer) setOthers(answer.others)
    else typed.current ||= edited
  }, [slug])
  useWhileVisible(() => void tell(), beat)

  useEffect(() => {
    const heed = (event: Event) => {
      // Typing a note or a filter does not edit the text.
      if (!(event.target as Element).closest('[data-no-edit]')) typed.current = true
    }
    const leave = () => {
      const body = JSON.stringify({ slug, visit: visit.current, leaving: true })
      if (visit.current) navigator.sendBeacon(addresses.presence(), body)
    }
    document.addEventListener('input', heed)
    window.addEventListener('pagehide', leave)
    return () => {
      document.removeEventListener('input', heed)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [slug])

  const words = presenceWords(others)
  return (
    <p role="status" className="font-sans text-small font-semibold text-pencil empty:hidden">
      {words}
    </p>
  )
}

async function ask(body: object): Promise<BeatAnswer | undefined> {
  const response = await fetch(addresses.presence(), { method: 'POST', body: JSON.stringify(body) }).catch(
    () => undefined,
  )
  return response?.ok ? ((await response.json()) as BeatAnswer) : undefined
}
