import type { AtLocal, PublishCommand } from '@/components/desk/state/actions'
import type { Edit } from '@/lib/digest/edit'
import type { State } from '@/lib/digest/visibility'
import { momentOf } from '@/lib/digest/wall-clock'

type Refused = { readonly kind: 'refused'; readonly reason: string }
type ReleaseEdit = Extract<Edit, { kind: StandingKind }>
type StandingKind = 'publish' | 'schedule' | 'unpublish' | 'withdraw' | 'submit' | 'send-back' | 'embargo' | 'end'

/** Answers the edit, or why it is refused. The time is the server's, never the form's. */
export function releaseEdit(
  release: PublishCommand,
  state: State,
  { now: at, timeZone }: { now: Date; timeZone: string },
): ReleaseEdit | Refused {
  switch (release.kind) {
    case 'unpublish':
      return { kind: 'unpublish' }
    case 'withdraw':
      return { kind: 'withdraw', at, ...(release.publicReason && { reason: release.publicReason }) }
    case 'submit':
      return state === 'published' ? refused('it is published already.') : { kind: 'submit', at }
    case 'send-back':
      return state === 'review' ? { kind: 'send-back' } : refused('it is not in review any more.')
    case 'embargo': {
      if (state === 'published')
        return refused('it is published already, so an embargo is too late. Withdraw it instead.')
      const until = momentAhead(release, at, timeZone)
      return until instanceof Date ? { kind: 'embargo', until } : until
    }
    case 'lift-embargo':
      return { kind: 'embargo', until: undefined }
    case 'end': {
      const unpublishAt = momentAhead(release, at, timeZone)
      return unpublishAt instanceof Date ? { kind: 'end', unpublishAt } : unpublishAt
    }
    case 'stay':
      return { kind: 'end', unpublishAt: undefined }
    case 'publish':
    case 'schedule':
      return outEdit(release, state, at, timeZone)
  }
}

function outEdit(
  release: Extract<PublishCommand, { kind: 'publish' | 'schedule' }>,
  state: State,
  at: Date,
  timeZone: string,
): ReleaseEdit | Refused {
  // Publishing keeps a future embargo, but overrides a schedule.
  if (release.kind === 'publish')
    return state === 'scheduled' ? { kind: 'schedule', publishAt: at, at } : { kind: 'publish', at }
  if (state === 'published') return refused('it was published in the meantime and cannot be scheduled any more.')
  const publishAt = momentAhead(release, at, timeZone)
  return publishAt instanceof Date ? { kind: 'schedule', publishAt, at } : publishAt
}

function momentAhead({ local, second }: AtLocal, now: Date, timeZone: string): Date | Refused {
  const clock = momentOf(local, timeZone, second)
  if (clock.kind === 'malformed') return refused('this is not a valid date and time.')
  if (clock.kind === 'skipped')
    return refused(`this time does not exist on that day in ${timeZone}: the clocks go forward.`)
  return clock.at > now ? clock.at : refused('this time is in the past.')
}

const refused = (reason: string): Refused => ({ kind: 'refused', reason })
