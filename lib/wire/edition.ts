import { calendarDay } from '@/lib/digest/calendar-day'
import { isDay } from '@/lib/digest/moment'
import { momentOf } from '@/lib/digest/wall-clock'

/** The day of an edition, and the moment up to which it looks at the news. */
export interface WireEdition {
  readonly day: string
  readonly until: Date
}

/**
 * The edition of a day, or of today, on the publication's clock; a day that is over ends at its midnight. A string is
 * the reason why there is none.
 */
export function editionOf(day: string | undefined, now: Date, timeZone: string): WireEdition | string {
  const today = calendarDay(now, timeZone)
  if (day === undefined || day === today) return { day: today, until: now }
  if (!isDay(day)) return `“${day}” is not a day such as 2026-02-12.`
  if (day > today) return `${day} has not begun yet.`
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  const midnight = momentOf(`${next}T00:00`, timeZone)
  // Where the clock is set forward over midnight, the day ends there all the same.
  const end = midnight.kind === 'moment' ? midnight.at : new Date(`${next}T00:00:00Z`)
  return { day, until: new Date(end.getTime() - 1) }
}
