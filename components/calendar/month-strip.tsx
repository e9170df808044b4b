import { PairMark } from '@/components/marks/pair-mark'
import { StoryMark } from '@/components/marks/story-mark'
import type { Teaser } from '@/lib/digest/teaser'
import { formatDay } from '@/lib/words/day-text'
import { DayLink } from './day-link'
import { daysOfMonth } from './month-days'

interface Props {
  readonly year: string
  readonly month: string
  readonly teasers: readonly Teaser[]
}

export function MonthStrip({ year, month, teasers }: Props) {
  const days = daysOfMonth(year, month, teasers)
  return (
    <ol aria-label={formatDay(`${year}-${month}-01`, 'month')} className="strip small" data-begins={days[0]?.weekday}>
      {days.map((day) => (
        <li key={day.day} data-marked={day.published.length > 0 ? '' : undefined}>
          {day.published.length > 0 ? (
            <DayLink day={day}>
              <span>{day.number}</span>
              <span>
                {day.published.some(({ kind }) => kind === 'digest') && <PairMark />}
                {day.published.some(({ kind }) => kind === 'story') && <StoryMark />}
              </span>
            </DayLink>
          ) : (
            <span className="day">{day.number}</span>
          )}
        </li>
      ))}
    </ol>
  )
}
