import { dayAlone, formatClock, formatDay, formatMoment } from '@/lib/words/day-text'
import { Day } from './day'

interface Props {
  /** The calendar day in the publication's zone. */
  readonly today: string
  /** Undefined while nothing is public. */
  readonly latest: { readonly day: string; readonly publishedAt: Date } | undefined
  /** How many days ago the latest edition is. */
  readonly age: number
  readonly timeZone: string
}

/** Today, and which edition is the latest: today's by its clock, an earlier one by its day and its age. */
export function Edition({ today, latest, age, timeZone }: Props) {
  return (
    <>
      <Day day={today} style="full" />
      {latest && latest.day === today && <TodaysEdition at={latest.publishedAt} today={today} timeZone={timeZone} />}
      {latest && latest.day !== today && (
        <p>
          Latest edition: <Day day={latest.day} style="edition" />
          {age > 0 && `, ${ago(age)}`}
        </p>
      )}
    </>
  )
}

function TodaysEdition({ at, today, timeZone }: { at: Date; today: string; timeZone: string }) {
  // A file that names a day alone came out at no particular hour.
  if (dayAlone(at, timeZone) === today) return null
  const moment = formatMoment(at, timeZone)
  return (
    <p>
      Edition of{' '}
      <time dateTime={at.toISOString()}>
        {moment.startsWith(formatDay(today, 'long')) ? formatClock(at, timeZone) : moment}
      </time>
    </p>
  )
}

const ago = (days: number): string => (days === 1 ? 'yesterday' : `${days} days ago`)
