import type { ReactNode } from 'react'
import { counted } from '@/lib/words/counted'

interface Props {
  readonly openNotes: number
  readonly goodLinks: number
  readonly children: ReactNode
}

const link = 'py-0.5 underline decoration-rule underline-offset-4 hover:decoration-ink'

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
