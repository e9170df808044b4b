import { calendarDay } from '@/lib/digest/calendar-day'
import { environment } from '@/lib/env'

/** The calendar day of a moment in the publication's zone: what its front page calls today. */
export const publicationDay = (at: Date): string => calendarDay(at, environment().timeZone)
