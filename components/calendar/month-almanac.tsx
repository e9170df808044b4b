import type { Teaser } from '@/lib/digest/teaser'
import { formatDay } from '@/lib/words/day-text'
import { DayLink } from './day-link'
import { DayMarks } from './day-marks'
import { MarkLegend } from './mark-legend'
import { daysOfMonth, weeksOfMonth } from './month-days'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

interface Props {
  readonly year: string
  readonly month: string
  readonly teasers: readonly Teaser[]
  readonly topics: readonly { readonly id: string; readonly name: string }[]
}

export function MonthAlmanac({ year, month, teasers, topics }: Props) {
  const weeks = weeksOfMonth(daysOfMonth(year, month, teasers))
  return (
    <div className="month-calendar">
      <table className="almanac small">
        <caption className="sr-only">Published in {formatDay(`${year}-${month}-01`, 'month')}</caption>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col" className="pb-1.5 font-medium">
                <abbr title={weekday} className="no-underline">
                  {weekday.slice(0, 2)}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, number) => (
            <tr key={week.find((day) => day !== undefined)?.day}>
              {week.map((day, index) => (
                <td
                  key={day?.day ?? `${number} ${weekdays[index]}`}
                  data-marked={day?.published.length ? '' : undefined}
                >
                  {day && day.published.length > 0 && (
                    <DayLink day={day}>
                      <span>{day.number}</span>
                      <DayMarks published={day.published} topics={topics} />
                    </DayLink>
                  )}
                  {day && day.published.length === 0 && <span className="day">{day.number}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <MarkLegend teasers={teasers} topics={topics} />
    </div>
  )
}
