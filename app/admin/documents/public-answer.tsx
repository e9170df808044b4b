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
  readonly at: string
  readonly timeZone: string
  readonly now: Date
}

export function publicAnswer({ kind, slug, kept, at: local, timeZone, now }: Asked): ReactNode {
  const clock = momentOf(local, timeZone)
  if (clock.kind === 'malformed') return 'This is not a valid date and time.'
  if (clock.kind === 'skipped') return `This time did not exist on that day in ${timeZone}: the clocks went forward.`
  const { at } = clock
  if (at > now) return 'This time is in the future.'
  const when = (
    <>
      <BothClocks at={at} timeZone={timeZone} />
      {clock.twice && ' (this time came twice; the first one)'}
    </>
  )
  const inPlace = inPlaceAt(
    // Oldest first: of two saved at the same moment, the later one counts.
    [...kept].reverse().map((each) => ({ ...each, savedAt: each.revision.at })),
    at,
  )
  if (!inPlace) return <>Nothing: at {when} the document did not exist yet.</>
  const { number } = inPlace.revision
  const link = (
    <a href={`${addresses.deskRevisions(kind, slug)}?show=${number}`} className="underlined">
      revision {number}
    </a>
  )
  const document = documentOf(inPlace.revision, kind)
  if (!document)
    return (
      <>
        At {when} the text was {link}, which is not valid any more.
      </>
    )
  const answer = publicAt({ ...inPlace, release: releaseOf(document, inPlace) }, at, now)
  if (answer.kind !== 'public')
    return (
      <>
        Nothing: at {when} the text was {link}, which was not published.
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
