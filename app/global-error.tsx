'use client'

import './globals.css'
import { PressStopped } from '@/components/ui/press-stopped'

/** The last resort: the root layout itself failed, so this page brings its own document. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>The press has stopped</title>
        <main className="sheet pt-10">
          <PressStopped retry={reset} reference={error.digest} />
        </main>
      </body>
    </html>
  )
}
