import type { ReactNode } from 'react'
import { addresses, documentAddress } from '@/lib/addresses'
import { formatDay } from '@/lib/words/day-text'
import { publishedInWords } from './day-marks'
import type { MonthDay } from './month-days'

/** To the one document of a day, or to the day in the month's list where there are several. */
export function DayLink({ day, children }: { day: MonthDay; children: ReactNode }) {
  const [only, ...others] = day.published
  if (!only) return null
  const [year, month] = day.day.split('-')
  const href = others.length === 0 ? documentAddress(only) : `${addresses.archive(year, month)}#day-${day.number}`
  return (
    <a
      href={href}
      aria-label={`${formatDay(day.day, 'long')}: ${publishedInWords(day.published)}`}
      className="day font-semibold text-ink"
    >
      {children}
    </a>
  )
}
