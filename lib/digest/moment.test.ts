import { expect, test } from 'vitest'
import { dayIn, isDay, readMoment } from './moment'

test.each([
  ['2026-01-21', 'UTC', '2026-01-21T00:00:00.000Z', '2026-01-21'],
  ['2026-01-21', 'Asia/Shanghai', '2026-01-20T16:00:00.000Z', '2026-01-21'],
  ['2026-01-21T04:00:43.410Z', 'Asia/Shanghai', '2026-01-21T04:00:43.410Z', '2026-01-21'],
  ['2026-01-21 04:00', 'America/New_York', '2026-01-21T09:00:00.000Z', '2026-01-21'],
  ['2026-01-21T23:30:00-08:00', 'UTC', '2026-01-22T07:30:00.000Z', '2026-01-21'],
  ['2026-01-21T04:00:00+0530', 'UTC', '2026-01-20T22:30:00.000Z', '2026-01-21'],
  // The skipped hour is read as the hour after it.
  ['2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30:00.000Z', '2026-03-08'],
  ['2024-02-29', 'UTC', '2024-02-29T00:00:00.000Z', '2024-02-29'],
])('%s in %s is %s', (written, zone, iso, day) => {
  expect(readMoment(written, zone)).toEqual({ date: new Date(iso), day })
})

test.each([
  '2026-02-30',
  '2026-13-01',
  '2025-02-29',
  '0001-01-01',
  '9999-01-01',
  'not-a-date',
  '',
  '2026-1-2',
  '21.01.2026',
  '2026-01-21T25:00',
  '2026-01-21T24:00',
  '2026-01-21T12:60',
  '2026-01-21T12:00:60',
  '2026-01-21T12:00+25:00',
  '2026-01-21T12:00[Europe/Paris]',
  '2026-01-21Z',
  '+002026-01-21',
  '2026-01-21 and more',
])('%j is no moment', (written) => {
  expect(readMoment(written, 'UTC')).toBeUndefined()
})

test('days are real and of our time', () => {
  expect(['2026-02-28', '2024-02-29', '1900-01-01', '2199-12-31'].filter((day) => !isDay(day))).toEqual([])
  const none = ['2026-02-29', '2026-02-30', '2100-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00']
  const strange = ['1899-12-31', '2200-01-01', '2026-2-2', '2026-02-02T00:00Z', 'x', '']
  expect([...none, ...strange].filter(isDay)).toEqual([])
  expect(dayIn(new Date('2026-01-21T20:00:00Z'), 'Asia/Shanghai')).toBe('2026-01-22')
})
