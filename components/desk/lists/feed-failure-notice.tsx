import { addresses } from '@/lib/addresses'
import { Moment } from '../../ui/moment'

export interface FeedFailureLine {
  readonly kind: 'digest' | 'story'
  readonly slug: string
  readonly title: string
  readonly revision: number
  readonly reason: string
  readonly at: Date
}

interface Props {
  readonly documents: readonly FeedFailureLine[]
  readonly timeZone: string
  readonly isHere?: boolean
}

/** Published documents that are missing from feeds, and why. */
export function FeedFailureNotice({ documents, timeZone, isHere = false }: Props) {
  if (documents.length === 0) return null
  return (
    <section
      aria-label="Not in the feeds"
      className="my-3 border-pencil border-l-2 pl-3 font-sans text-pencil text-small leading-snug"
    >
      {documents.map(({ kind, slug, title, revision, reason, at }) => (
        <p key={slug} className="py-0.5 wrap-anywhere">
          <strong className="font-semibold">Not in the feeds: </strong>
          {!isHere && (
            <>
              <a href={addresses.deskDocument(kind, slug)} className="underline underline-offset-3">
                {title.trim() || slug}
              </a>
              ,{' '}
            </>
          )}
          revision {revision}, because {reason}. Found <Moment at={at} timeZone={timeZone} />.
        </p>
      ))}
    </section>
  )
}
