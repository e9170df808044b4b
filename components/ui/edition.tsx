import { Day } from './day'
import { dayAlone, formatClock, formatDay, formatMoment } from './day-text'

/**
 * Which edition this is: its day, and when it came out; the date of that only where it is another day, the clock
 * only where there is one.
 */
export function Edition({ day, at, timeZone }: { day: string; at: Date; timeZone: string }) {
  const moment = formatMoment(at, timeZone)
  if (dayAlone(at, timeZone) === day) return <Day day={day} style="full" />
  return (
    <>
      <Day day={day} style="full" />
      <br />
      Edition of{' '}
      <time dateTime={at.toISOString()}>
        {moment.startsWith(formatDay(day, 'long')) ? formatClock(at, timeZone) : moment}
      </time>
    </>
  )
}
