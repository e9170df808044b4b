import { formatMoment } from '../../ui/day-text'
import { utcWords } from '../controls/utc'

/** When something happens by itself: the day and the time on the publication's clock, and the moment in UTC. */
export function ReleaseMoment({ at, timeZone }: { at: Date; timeZone: string }) {
  return (
    <time dateTime={at.toISOString()} className="font-semibold">
      <span className="whitespace-nowrap">{formatMoment(at, timeZone)}</span>
      {timeZone !== 'UTC' && ' '}
      {timeZone !== 'UTC' && <span className="whitespace-nowrap">({utcWords(at)})</span>}
    </time>
  )
}
