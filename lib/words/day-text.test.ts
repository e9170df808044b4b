import { expect, test } from 'vitest'
import { dayAlone, formatDay, formatMoment, monthName } from './day-text'

test('a calendar day is the same day wherever the server stands', () => {
  expect(formatDay('2026-02-12', 'full')).toBe('Thursday, 12 February 2026')
  expect(formatDay('2026-02-12', 'long')).toBe('12 February 2026')
  expect(formatDay('2026-02-12', 'medium')).toBe('12 Feb 2026')
  expect(formatDay('2026-02-12', 'short')).toBe('12 Feb')
  expect(formatDay('2026-02-12', 'month')).toBe('February 2026')
})

test('what is no calendar day is shown as it came', () => {
  expect(formatDay('yesterday', 'long')).toBe('yesterday')
  expect(formatDay('2026-99-99', 'long')).toBe('2026-99-99')
})

test('a moment names its zone', () => {
  const at = new Date('2026-02-05T04:00:49.960Z')
  expect(formatMoment(at, 'UTC')).toBe('5 February 2026, 04:00 UTC')
  expect(formatMoment(at, 'Asia/Shanghai')).toBe('5 February 2026, 12:00 GMT+8')
})

test('a day that was written without a time of day is said without one', () => {
  expect(dayAlone(new Date('2025-05-23T00:00:00Z'), 'UTC')).toBe('2025-05-23')
  expect(dayAlone(new Date('2025-05-22T16:00:00Z'), 'Asia/Shanghai')).toBe('2025-05-23')
  for (const other of ['2025-05-23T00:00:00.001Z', '2025-05-23T00:00:01Z', '2025-05-23T16:00:00Z'])
    expect(dayAlone(new Date(other), 'UTC')).toBeUndefined()
})

test('months have names', () => {
  expect(monthName('02')).toBe('February')
  expect(monthName('12', 'short')).toBe('Dec')
  expect(monthName('09', 'short')).toBe('Sep')
  expect(formatDay('2026-09-01', 'medium')).toBe('1 Sep 2026')
  expect(formatDay('2026-09-01', 'long')).toBe('1 September 2026')
})
