import { dayAlone, formatClock, formatDay, formatMoment } from '@/lib/words/day-text'
import { Day } from './day'

interface Props {
  readonly today: string
  /** Undefined while nothing is public. */
  readonly latest: { readonly day: string; readonly publishedAt: Date } | undefined
  readonly age: number
  readonly timeZone: string
}

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
  // A file that names only a day has no hour to show.
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
