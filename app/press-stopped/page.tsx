import type { Metadata } from 'next'
import { PlainPaper } from '@/components/paper/plain-paper'
import { PressStopped } from '@/components/ui/press-stopped'
import { environment } from '@/lib/env'

export const metadata: Metadata = { title: 'The press has stopped', robots: { index: false } }

/** Made by the build, and sent whole where a page of the paper could not be drawn (scripts/start/whole-pages.mjs). */
export default function PressStoppedPage() {
  return (
    <PlainPaper name={environment().publicationName} className="sheet">
      <PressStopped />
    </PlainPaper>
  )
}
