'use client'

import './globals.css'
import { Unavailable } from '@/components/ui/unavailable'

/** The root layout itself failed, so this page is a whole document. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Not available just now</title>
        <main className="sheet pt-10">
          <Unavailable retry={reset} reference={error.digest} />
        </main>
      </body>
    </html>
  )
}
