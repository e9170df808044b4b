import type { Metadata } from 'next'
import { PlainPaper } from '@/components/paper/plain-paper'
import { Unavailable } from '@/components/ui/unavailable'
import { environment } from '@/lib/env'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Not available just now', robots: { index: false } }

/** Drawn when the server starts, and sent where a page of the paper cannot be drawn (server/front.ts). */
export default function UnavailablePage() {
  return (
    <PlainPaper name={environment().publicationName} className="sheet">
      <Unavailable />
    </PlainPaper>
  )
}
