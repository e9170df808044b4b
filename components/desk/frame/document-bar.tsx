import type { ReactNode } from 'react'
import { counted } from '../../digest/figures'

/** Above a document: who else is there, and the way down to what editors say about it. */
export function DocumentBar({ openNotes, children }: { openNotes: number; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 pt-2 font-sans text-small">
      {children}
      <a href="#notes" className="ml-auto py-0.5 underline decoration-rule underline-offset-4 hover:decoration-ink">
        {openNotes > 0 ? <strong className="text-pencil">{counted(openNotes, 'open note')}</strong> : 'Notes'}
      </a>
    </div>
  )
}
