import type { Teaser } from '@/lib/digest/teaser'

export interface MonthDay {
  readonly day: string
  readonly number: number
  readonly weekday: number
  readonly published: readonly Teaser[]
}

/** Every day of a month, with what was published on it. Year and month are `2026`, `02`. */
export function daysOfMonth(year: string, month: string, teasers: readonly Teaser[]): readonly MonthDay[] {
  const count = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  const first = new Date(Date.UTC(Number(year), Number(month) - 1, 1)).getUTCDay()
  return Array.from({ length: count }, (_, index) => {
    const day = `${year}-${month}-${String(index + 1).padStart(2, '0')}`
    return {
      day,
      number: index + 1,
      weekday: ((first + index + 6) % 7) + 1,
      published: teasers.filter((teaser) => teaser.day === day),
    }
  })
}

/** Weeks from Monday to Sunday; undefined where a week reaches outside the month. */
export function weeksOfMonth(days: readonly MonthDay[]): readonly (readonly (MonthDay | undefined)[])[] {
  const before = (days[0]?.weekday ?? 1) - 1
  const weeks = Math.ceil((before + days.length) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => days[week * 7 + weekday - before]),
  )
}
