import type { ReactNode } from 'react'
import { Moment } from '@/components/ui/moment'
import type { State } from '@/lib/digest/visibility'

interface Props {
  readonly state: State
  readonly saved: { readonly revision: number; readonly at: Date }
  readonly publishAt: Date
  /** When the preview link expires. */
  readonly goodUntil: Date
  readonly href: string
  readonly timeZone: string
}

export function PreviewNote({ state, saved, publishAt, goodUntil, href, timeZone }: Props) {
  return (
    <section aria-label="Preview" className="border-pencil border-b-2 bg-wash px-4 py-3 text-note">
      <p>
        <strong className="font-sans font-semibold text-pencil text-small">
          {state === 'published' ? 'Preview of a published text.' : 'Unpublished preview.'}
        </strong>{' '}
        {standing(state, href, <Moment at={publishAt} timeZone={timeZone} />)} Revision {saved.revision}, saved{' '}
        <Moment at={saved.at} timeZone={timeZone} />. This link works until{' '}
        <Moment at={goodUntil} timeZone={timeZone} />, for anybody who has it.
      </p>
    </section>
  )
}

function standing(state: State, href: string, publishAt: ReactNode): ReactNode {
  switch (state) {
    case 'draft':
    case 'review':
      return 'This is a draft: it may change, and may never be published.'
    case 'scheduled':
      return <>It is scheduled for {publishAt} and may change until then.</>
    case 'withdrawn':
      return 'It has been withdrawn.'
    case 'published':
      return (
        <a href={href} className="underline underline-offset-2">
          View it on the site.
        </a>
      )
  }
}
