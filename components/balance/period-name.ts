import { formatDay } from '@/lib/words/day-text'

/** A month or a day of a chart in words: `Jan 2026`, `21 Jan 2026`; in full for a table. */
export const periodName = (period: string, length: 'short' | 'full'): string => {
  if (period.length === 7) return formatDay(`${period}-01`, length === 'short' ? 'shortMonth' : 'month')
  return formatDay(period, length === 'short' ? 'short' : 'long')
}
