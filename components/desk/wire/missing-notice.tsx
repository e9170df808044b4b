import { addresses } from '@/lib/addresses'
import type { NamedMissing } from '@/lib/desk/wire'

interface Props {
  readonly missing: readonly NamedMissing[]
  /** On the page of the wire, which needs no link to itself. */
  readonly isHere?: boolean
}

/** Editions of today that were not there at their hour. */
export function MissingNotice({ missing, isHere = false }: Props) {
  if (missing.length === 0) return null
  return (
    <section
      aria-label="Missing editions"
      className="my-3 border-pencil border-l-2 pl-3 font-sans text-pencil text-small leading-snug"
    >
      {missing.map(({ topic, topicName, reason, fault }) => (
        <p key={topic} className="py-0.5 wrap-anywhere">
          <strong className="font-semibold">Today’s {topicName} is missing: </strong>
          {reason} {!isHere && fault && `${fault}. `}
          {!isHere && (
            <a href={addresses.wire()} className="underline underline-offset-3">
              See the wire
            </a>
          )}
        </p>
      ))}
    </section>
  )
}
