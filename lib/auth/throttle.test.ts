import { expect, test } from 'vitest'
import { secondsToWait, waitWords } from './throttle'

const now = new Date('2026-02-05T10:00:00Z')
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)

test('five bad passwords are answered, the sixth has to wait', () => {
  expect(secondsToWait(0, undefined, now)).toBe(0)
  expect(secondsToWait(4, now, now)).toBe(0)
  expect(secondsToWait(5, now, now)).toBe(300)
})

test('the wait runs down, then another attempt is free', () => {
  expect(secondsToWait(5, ago(299), now)).toBe(1)
  expect(secondsToWait(5, ago(300), now)).toBe(0)
})

test('each further failure doubles it, up to an hour', () => {
  expect([6, 7, 8, 9, 50].map((failures) => secondsToWait(failures, now, now))).toEqual([600, 1200, 2400, 3600, 3600])
})

test('a clock set back locks nobody out for longer', () => {
  expect(secondsToWait(5, new Date(now.getTime() + 86_400_000), now)).toBe(300)
})

test('the wait is told in minutes', () => {
  expect(waitWords(1)).toBe('in a minute')
  expect(waitWords(61)).toBe('in 2 minutes')
})
