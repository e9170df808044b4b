import { expect, test } from 'vitest'
import { momentOf, wallClock } from './wall-clock'

const zone = 'Europe/Berlin'

test('a wall clock names a moment in its zone', () => {
  const at = new Date('2026-02-05T03:30:00Z')
  expect(momentOf('2026-02-05T04:30', zone)).toEqual({ kind: 'moment', at, twice: false })
  expect(momentOf('2026-07-05T04:30', zone)).toMatchObject({ at: new Date('2026-07-05T02:30:00Z') })
  expect(wallClock(at, zone)).toBe('2026-02-05T04:30')
})

test('the hour that spring leaves out is no moment', () => {
  expect(momentOf('2026-03-29T02:30', zone)).toEqual({ kind: 'skipped' })
  expect(momentOf('2026-03-29T03:00', zone)).toMatchObject({ at: new Date('2026-03-29T01:00:00Z'), twice: false })
})

test('the hour that autumn repeats is its first', () => {
  expect(momentOf('2026-10-25T02:30', zone)).toEqual({
    kind: 'moment',
    at: new Date('2026-10-25T00:30:00Z'),
    twice: true,
  })
})

test('the second of the two is asked for; a time shown once has no second', () => {
  expect(momentOf('2026-10-25T02:30', zone, true)).toMatchObject({ at: new Date('2026-10-25T01:30:00Z'), twice: true })
  expect(momentOf('2026-10-25T03:30', zone, true)).toMatchObject({ at: new Date('2026-10-25T02:30:00Z'), twice: false })
  expect(momentOf('2026-03-29T02:30', zone, true)).toEqual({ kind: 'skipped' })
})

test.each(['', '2026-02-30T10:00', '2026-02-05', '2026-02-05T24:01', '2026-02-05T10:00Z', 'tomorrow'])(
  '%j is malformed',
  (local) => expect(momentOf(local, 'UTC')).toEqual({ kind: 'malformed' }),
)
