'use client'

import { Unavailable } from '@/components/ui/unavailable'

export default function FrameError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="sheet pt-10">
      <Unavailable retry={reset} reference={error.digest} />
    </main>
  )
}
