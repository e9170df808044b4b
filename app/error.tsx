'use client'

import { Unavailable } from '@/components/ui/unavailable'

/** A fault in the frame of the page itself: there is no masthead to show it under. */
export default function FrameError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="sheet pt-10">
      <Unavailable retry={reset} reference={error.digest} />
    </main>
  )
}
