import { formatMoment } from './day-text'

/** A moment in the publication's zone (IANA), the zone named. */
export function Moment({ at, timeZone }: { at: Date; timeZone: string }) {
  return <time dateTime={at.toISOString()}>{formatMoment(at, timeZone)}</time>
}
