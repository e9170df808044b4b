'use client'

import { useEffect } from 'react'
import { press } from './press'

/** Next sends an empty shell for what it could not draw; loaded again, it would be the same. Its mark goes with it. */
const isShell = typeof window !== 'undefined' && document.documentElement.id === '__next_error__'

/** What is printed stands between other elements as if nothing were around it. */
export function PrintedSheet({ hash }: { hash: string }) {
  const html = typeof window === 'undefined' ? onTheServer(hash) : inTheBrowser(hash)
  const isMissing = html === undefined
  // Whoever came here without loading the page has not got its text.
  useEffect(() => {
    if (isMissing && !isShell) window.location.reload()
  }, [isMissing])
  return (
    <div
      className="contents"
      data-printed={hash}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: HTML that React wrote and escaped a moment ago
      dangerouslySetInnerHTML={{ __html: html ?? '' }}
    />
  )
}

function onTheServer(hash: string): string {
  const html = press()?.sheets()?.get(hash)
  // Better no page than one with a hole in it.
  if (html === undefined) throw new Error(`What was printed as ${hash} is not at hand.`)
  return html
}

/** React leaves printed text as it is; only should it ever draw the page anew does it need what already stands there. */
const inTheBrowser = (hash: string): string | undefined => document.querySelector(`[data-printed="${hash}"]`)?.innerHTML
