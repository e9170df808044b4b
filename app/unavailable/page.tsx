import type { Metadata } from 'next'
import { PlainPaper } from '@/components/paper/plain-paper'
import { Unavailable } from '@/components/ui/unavailable'
import { environment } from '@/lib/env'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Not available just now', robots: { index: false } }

/** Rendered at start, and sent for a failed page (server/front.ts). */
export default function UnavailablePage() {
  return (
    <PlainPaper name={environment().publicationName} className="sheet">
      <Unavailable />
    </PlainPaper>
  )
}
