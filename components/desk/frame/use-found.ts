import { useEffect, useState } from 'react'
import { addresses } from '@/lib/addresses'
import { type PaletteEntry, readFound } from './found'

/** Milliseconds after the last letter before the server is asked. */
const pause = 120

/** The documents with these letters; those of before stay until the next have come. */
export function useFound(query: string): { readonly found: readonly PaletteEntry[]; readonly state: State } {
  const [answer, setAnswer] = useState<Answer>()
  useEffect(() => {
    const asking = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(addresses.deskFind(query), { signal: asking.signal })
        if (!response.ok) return setAnswer({ query, found: [], state: 'failed' })
        setAnswer({ query, found: readFound(await response.json()), state: 'told' })
      } catch {
        if (!asking.signal.aborted) setAnswer({ query, found: [], state: 'failed' })
      }
    }, pause)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [query])
  return { found: answer?.found ?? [], state: answer?.query === query ? answer.state : 'asking' }
}

type State = 'asking' | 'told' | 'failed'

interface Answer {
  readonly query: string
  readonly found: readonly PaletteEntry[]
  readonly state: Exclude<State, 'asking'>
}
