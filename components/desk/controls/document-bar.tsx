import type { ReactNode } from 'react'
import { counted } from '@/lib/words/counted'

interface Props {
  readonly openNotes: number
  /** Preview links that still open it. */
  readonly goodLinks: number
  readonly children: ReactNode
}

const link = 'py-0.5 underline decoration-rule underline-offset-4 hover:decoration-ink'

/** Above a document: who else is there, and the way down to what editors say about it and whom they show it. */
export function DocumentBar({ openNotes, goodLinks, children }: Props) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 pt-2 font-sans text-small">
      {children}
      <span data-acts className="ml-auto flex flex-wrap gap-x-4 gap-y-1">
        <a href="#preview-links" className={link}>
          {goodLinks > 0 ? counted(goodLinks, 'preview link') : 'Preview links'}
        </a>
        <a href="#notes" className={link}>
          {openNotes > 0 ? <strong className="text-pencil">{counted(openNotes, 'open note')}</strong> : 'Notes'}
        </a>
      </span>
    </div>
  )
}
