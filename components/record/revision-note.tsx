import { Moment } from '@/components/ui/moment'

interface Props {
  readonly number: number
  /** When the next revision replaced it; undefined for the current one. */
  readonly until: Date | undefined
  readonly current: { readonly number: number; readonly href: string }
  readonly timeZone: string
}

export function RevisionNote({ number, until, current, timeZone }: Props) {
  return (
    <section aria-label="Which revision this is" className="border-pencil border-b-2 bg-wash px-4 py-1.5 text-note">
      <p>
        <strong className="font-semibold font-sans text-small">
          Revision {number} of {current.number}
        </strong>
        {until ? (
          <>
            , public until <Moment at={until} timeZone={timeZone} />.{' '}
            <a href={current.href} rel="canonical" className="underlined">
              Current text
            </a>
          </>
        ) : (
          <>
            , the current text. This address keeps it.{' '}
            <a href={current.href} className="underlined">
              Its page
            </a>
          </>
        )}
      </p>
    </section>
  )
}
