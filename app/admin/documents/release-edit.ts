import type { Release } from '@/components/desk/edit/acts'
import type { Edit } from '@/lib/digest/edit'
import type { State } from '@/lib/digest/visibility'
import { momentOf } from '@/lib/digest/wall-clock'

type Refused = { readonly kind: 'refused'; readonly reason: string }
type ReleaseEdit = Extract<Edit, { kind: 'publish' | 'schedule' | 'unpublish' | 'withdraw' }>

/** The edit that a release asks for, or why it may not be made. The moment is the server's, never the form's. */
export function releaseEdit(
  release: Release,
  state: State,
  { now: at, timeZone }: { now: Date; timeZone: string },
): ReleaseEdit | Refused {
  if (release.kind === 'unpublish') return { kind: 'unpublish' }
  if (release.kind === 'withdraw') return { kind: 'withdraw', at }
  // A mere publish keeps the embargo that the text names; what is scheduled already is let out now on purpose.
  if (release.kind === 'publish')
    return state === 'scheduled' ? { kind: 'schedule', publishAt: at, at } : { kind: 'publish', at }
  const clock = momentOf(release.local, timeZone)
  if (clock.kind === 'malformed') return { kind: 'refused', reason: 'the schedule names no day and time.' }
  if (clock.kind === 'skipped') return { kind: 'refused', reason: `no clock in ${timeZone} shows that time that day.` }
  if (clock.at <= at) return { kind: 'refused', reason: 'that time is past; publish it instead.' }
  return { kind: 'schedule', publishAt: clock.at, at }
}
