import { expect, test } from 'vitest'
import { editionOf } from './edition'

const now = new Date('2026-02-12T20:30:00Z')

test('today is the day on the publication’s clock, and looks at the news up to now', () => {
  expect(editionOf(undefined, now, 'UTC')).toEqual({ day: '2026-02-12', until: now })
  expect(editionOf('2026-02-13', now, 'Asia/Shanghai')).toEqual({ day: '2026-02-13', until: now })
})

test('a day that is over ends at its midnight there, also where the clock is changed', () => {
  const untilOf = (day: string, zone: string) => {
    const edition = editionOf(day, now, zone)
    return typeof edition === 'string' ? edition : edition.until.toISOString()
  }
  expect(untilOf('2026-02-11', 'UTC')).toBe('2026-02-11T23:59:59.999Z')
  expect(untilOf('2026-02-11', 'Asia/Shanghai')).toBe('2026-02-11T15:59:59.999Z')
  expect(untilOf('2025-03-30', 'Europe/Berlin')).toBe('2025-03-30T21:59:59.999Z')
})

test.each([
  ['2026-02-13', '2026-02-13 has not begun yet.'],
  ['2026-02-30', '“2026-02-30” is not a day such as 2026-02-12.'],
  ['yesterday', '“yesterday” is not a day such as 2026-02-12.'],
])('%s is refused', (day, reason) => expect(editionOf(day, now, 'UTC')).toBe(reason))
