import { calendarDay } from '@/lib/digest/calendar-day'
import { environment } from '@/lib/env'

export const publicationDay = (at: Date): string => calendarDay(at, environment().timeZone)
