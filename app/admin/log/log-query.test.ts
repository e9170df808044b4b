import { expect, test } from 'vitest'
import { logParameters } from '@/components/desk/lists/log-asked'
import { logFilter, logQuery } from './log-query'

test('the address says what is asked of the log, and back', () => {
  const asked = {
    who: '7',
    what: 'publish',
    slug: 'us-china/2026-02-05',
    from: '2026-02-01',
    to: '2026-02-28',
    before: 9,
  }
  expect(logQuery(Object.fromEntries(new URLSearchParams(logParameters(asked))))).toEqual(asked)
  expect(logParameters({})).toBe('')
})

test('an empty form asks for everything', () => {
  expect(logQuery({ who: '', what: '', slug: ' ', from: '', to: '' })).toEqual({})
})

test.each<Record<string, string | string[]>>([
  { who: '0' },
  { who: 'ada' },
  { what: 'x;drop' },
  { from: '2026-02-30' },
  { to: 'yesterday' },
  { before: '-1' },
  { before: ['1', '2'] },
  { slug: 'x'.repeat(201) },
])('%j is no page', (asked) => {
  expect(logQuery(asked)).toBeUndefined()
})

test('days are those of the publication’s zone, the last one included, however long it is', () => {
  const days = { from: '2026-03-08', to: '2026-03-08' }
  expect(logFilter(days, 'UTC')).toEqual({
    from: new Date('2026-03-08T00:00:00Z'),
    until: new Date('2026-03-09T00:00:00Z'),
  })
  // Daylight saving time begins on this day, which has 23 hours.
  expect(logFilter(days, 'America/New_York')).toEqual({
    from: new Date('2026-03-08T05:00:00Z'),
    until: new Date('2026-03-09T04:00:00Z'),
  })
})

test('who is an account, or nobody', () => {
  expect(logFilter({ who: '7', what: 'publish', before: 9 }, 'UTC')).toEqual({ editor: 7, act: 'publish', before: 9 })
  expect(logFilter({ who: 'nobody' }, 'UTC')).toEqual({ editor: 'nobody' })
})
