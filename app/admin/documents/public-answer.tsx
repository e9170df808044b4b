import type { ReactNode } from 'react'
import { BothClocks } from '@/components/desk/history/both-clocks'
import { addresses } from '@/lib/addresses'
import type { KeptRevision } from '@/lib/desk/history'
import { inPlaceAt, publicAt } from '@/lib/digest/public-at'
import { releaseOf } from '@/lib/digest/visibility'
import { momentOf } from '@/lib/digest/wall-clock'
import { documentOf } from './revision-changes'

interface Asked {
  readonly kind: 'digest' | 'story'
  readonly slug: string
  readonly kept: readonly KeptRevision[]
  /** As the field sends it: `2026-02-05T04:31` on a clock of the publication. */
  readonly at: string
  readonly timeZone: string
  readonly now: Date
}

/** What readers saw at a moment, in a sentence with a link to that text. */
export function publicAnswer({ kind, slug, kept, at: local, timeZone, now }: Asked): ReactNode {
  const clock = momentOf(local, timeZone)
  if (clock.kind === 'malformed') return 'That is no day and time.'
  if (clock.kind === 'skipped') return `No clock in ${timeZone} showed that time that day.`
  const { at } = clock
  if (at > now) return 'That moment is still to come.'
  const when = (
    <>
      <BothClocks at={at} timeZone={timeZone} />
      {clock.twice && ' (the first of the two times that the clock showed it)'}
    </>
  )
  const lying = inPlaceAt(
    // Oldest first: of two that were saved in one moment, the later one was in place.
    [...kept].reverse().map((each) => ({ ...each, savedAt: each.revision.at })),
    at,
  )
  if (!lying) return <>Nothing: at {when} the document had not arrived yet.</>
  const { number } = lying.revision
  const link = (
    <a href={`${addresses.deskRevisions(kind, slug)}?show=${number}`} className="underlined">
      revision {number}
    </a>
  )
  const document = documentOf(lying.revision, kind)
  if (!document)
    return (
      <>
        At {when} the text was {link}, which today’s rules cannot read any more.
      </>
    )
  const answer = publicAt({ ...lying, release: releaseOf(document, lying) }, at, now)
  if (answer.kind !== 'public')
    return (
      <>
        Nothing: at {when} the text was {link}, which readers could not see.
      </>
    )
  const { from, until } = answer.span
  return (
    <>
      At {when} readers saw {link}, from <BothClocks at={from} timeZone={timeZone} />{' '}
      {until ? (
        <>
          to <BothClocks at={until} timeZone={timeZone} />
        </>
      ) : (
        'until now'
      )}
      .
    </>
  )
}
