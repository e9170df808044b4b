'use client'

import { useEffect, useState } from 'react'
import { addresses } from '@/lib/addresses'

interface Suggestions {
  readonly queries: readonly string[]
  readonly outlets: readonly { readonly name: string }[]
}

const pause = 150

/** The line to type in. Where a script runs, the browser's own list offers what the typing may mean. */
export function SearchBox({ text, longest }: { text: string; longest: number }) {
  const [typed, setTyped] = useState('')
  const [offered, setOffered] = useState<readonly string[]>([])
  useEffect(() => {
    if (typed.trim().length < 2) return setOffered([])
    const abort = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(addresses.suggest(typed), { signal: abort.signal })
        const { queries, outlets } = (await response.json()) as Suggestions
        setOffered([...new Set([...queries, ...outlets.map(({ name }) => name)])])
      } catch {
        // Without suggestions the search is the same.
      }
    }, pause)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [typed])
  return (
    <div className="search-box">
      <input
        type="search"
        id="query"
        name="q"
        aria-label="Search the archive"
        defaultValue={text}
        maxLength={longest}
        list="suggestions"
        autoComplete="off"
        enterKeyHint="search"
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit">Search</button>
      <datalist id="suggestions">
        {offered.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </div>
  )
}
