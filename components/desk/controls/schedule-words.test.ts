import { expect, test } from 'vitest'
import { momentOf } from '@/lib/digest/wall-clock'
import { faultOf, fromNow, laterOf, nextHour } from './schedule-words'

const now = new Date('2026-03-01T11:52:00Z')

test.each([
  ['2026-03-01T11:52:00Z', 'UTC', '2026-03-01T13:00'],
  ['2026-03-01T11:49:59Z', 'UTC', '2026-03-01T12:00'],
  ['2026-03-01T23:30:00Z', 'UTC', '2026-03-02T00:00'],
  ['2026-03-01T11:52:00Z', 'Asia/Kolkata', '2026-03-01T18:00'],
  ['2026-03-29T00:10:00Z', 'Europe/Berlin', '2026-03-29T03:00'],
])('at %s in %s the next sensible hour is %s', (at, timeZone, local) => {
  expect(nextHour(new Date(at), timeZone)).toBe(local)
  const moment = momentOf(local, timeZone)
  expect(faultOf(moment, fromNow(new Date(at)))).toBeUndefined()
})

test('a time that is past is told before anything is sent', () => {
  expect(faultOf(momentOf('2026-03-01T11:52', 'UTC'), fromNow(now))).toBe('This time is in the past.')
  expect(faultOf(momentOf('2026-03-01T11:53', 'UTC'), fromNow(now))).toBeUndefined()
  expect(faultOf(momentOf('', 'UTC'), fromNow(now))).toBe('Enter a day and a time.')
})

test('a later bound counts, with its own reason', () => {
  const bound = { at: new Date('2026-03-02T00:00:00Z'), words: 'Only an admin may.' }
  const earlier = { at: new Date('2026-02-01T00:00:00Z'), words: 'Never said.' }
  expect(faultOf(momentOf('2026-03-01T20:00', 'UTC'), laterOf(fromNow(now), bound))).toBe('Only an admin may.')
  expect(faultOf(momentOf('2026-03-01T11:00', 'UTC'), laterOf(fromNow(now), earlier))).toBe('This time is in the past.')
  expect(laterOf(fromNow(now), undefined)).toEqual(fromNow(now))
})
