import { dayAlone, formatDay, formatMoment } from '@/lib/words/day-text'

/** A moment in the publication's zone (IANA), zone named; only the day where only a day was written. */
export function Moment({ at, timeZone }: { at: Date; timeZone: string }) {
  const day = dayAlone(at, timeZone)
  return day ? (
    <time dateTime={day}>{formatDay(day, 'long')}</time>
  ) : (
    <time dateTime={at.toISOString()}>{formatMoment(at, timeZone)}</time>
  )
}
