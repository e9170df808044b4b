import { formatDay } from '@/lib/words/day-text'

export const periodName = (period: string, length: 'short' | 'full'): string => {
  if (period.length === 7) return formatDay(`${period}-01`, length === 'short' ? 'shortMonth' : 'month')
  return formatDay(period, length === 'short' ? 'short' : 'long')
}
