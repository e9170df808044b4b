import { type KeyboardEvent, useEffect, useState } from 'react'
import type { PageAct } from './page-acts'
import type { useFound } from './use-found'

export const valueOfAct = (key: string): string => `act ${key}`
export const valueOfDocument = (slug: string): string => `document ${slug}`

/**
 * Which entry of the palette Enter takes: the first, until an arrow says otherwise. Pressed before the documents with
 * these letters have come, it waits for them instead of opening one found by fewer letters.
 */
export function useChoice(acts: readonly PageAct[], { found, state }: ReturnType<typeof useFound>, query: string) {
  const [chosen, setChosen] = useState('')
  const [awaited, setAwaited] = useState<string>()
  const [act] = acts
  const [document] = found
  const first = act ? valueOfAct(act.key) : document ? valueOfDocument(document.slug) : ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: other letters and another answer begin at the first again.
  useEffect(() => setChosen(first), [first, found, query])
  useEffect(() => {
    if (awaited === query && state === 'told' && document) location.assign(document.href)
  }, [awaited, query, state, document])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || state !== 'asking' || act) return
    event.preventDefault()
    setAwaited(query)
  }
  return { chosen, setChosen, onKeyDown }
}
