import { formatDay } from '@/components/ui/day-text'
import type { Teaser } from '@/lib/digest/teaser'
import { DayMarks } from './day-marks'
import { daysOfMonth } from './month-days'
import { PrintedLink } from './printed-link'

interface Props {
  /** `2026` */
  readonly year: string
  /** `02` */
  readonly month: string
  readonly teasers: readonly Teaser[]
  readonly topics: readonly { readonly id: string }[]
}

/** A month as a ruler: what was printed when, and when nothing was. */
export function MonthStrip({ year, month, teasers, topics }: Props) {
  const days = daysOfMonth(year, month, teasers)
  return (
    <ol aria-label={formatDay(`${year}-${month}-01`, 'month')} className="strip small" data-begins={days[0]?.weekday}>
      {days.map((day) => (
        <li key={day.day} data-marked={day.printed.length > 0 ? '' : undefined}>
          {day.printed.length > 0 ? (
            <PrintedLink day={day}>
              <span>{day.number}</span>
              <DayMarks printed={day.printed} topics={topics} />
            </PrintedLink>
          ) : (
            <span className="day">{day.number}</span>
          )}
        </li>
      ))}
    </ol>
  )
}
