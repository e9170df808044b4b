import { expect, test } from 'vitest'
import { calendarDay, daysBetween } from './calendar-day'

const day = (at: string, timeZone: string) => calendarDay(new Date(at), timeZone)

test('a day begins and ends at midnight of the zone, whatever was asked before', () => {
  expect(day('2026-02-12T15:59:59.999Z', 'Asia/Shanghai')).toBe('2026-02-12')
  expect(day('2026-02-12T16:00:00Z', 'Asia/Shanghai')).toBe('2026-02-13')
  expect(day('2026-02-12T16:00:00Z', 'UTC')).toBe('2026-02-12')
  expect(day('2026-02-12T15:59:59.999Z', 'Asia/Shanghai')).toBe('2026-02-12')
  expect(day('2026-02-12T04:59:00Z', 'America/New_York')).toBe('2026-02-11')
})

test('days of 23 and 25 hours, and one that begins at one in the morning, are days', () => {
  expect(day('2026-03-29T21:59:59Z', 'Europe/Berlin')).toBe('2026-03-29')
  expect(day('2026-03-29T22:00:00Z', 'Europe/Berlin')).toBe('2026-03-30')
  expect(day('2026-10-25T22:30:00Z', 'Europe/Berlin')).toBe('2026-10-25')
  expect(day('2026-10-25T23:00:00Z', 'Europe/Berlin')).toBe('2026-10-26')
  // Beirut's clocks went from midnight to one.
  expect(day('2022-03-26T21:59:59Z', 'Asia/Beirut')).toBe('2022-03-26')
  expect(day('2022-03-26T22:00:00Z', 'Asia/Beirut')).toBe('2022-03-27')
})

test('days between two days count across months and years, and backwards', () => {
  expect(daysBetween('2026-02-12', '2026-11-30')).toBe(291)
  expect(daysBetween('2025-12-31', '2026-01-01')).toBe(1)
  expect(daysBetween('2026-01-01', '2026-01-01')).toBe(0)
  expect(daysBetween('2026-01-02', '2026-01-01')).toBe(-1)
})
