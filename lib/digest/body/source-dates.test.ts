import { expect, test } from 'vitest'
import { sourceDays } from './source-dates'

const read = (near: string, ...written: (string | undefined)[]) =>
  sourceDays(written, near).map((found) => (found && 'day' in found ? found.day : found))

test('the documented form has the month first', () => {
  expect(read('2026-02-02', '2/1/2026', undefined, '1/21/2026')).toEqual(['2026-02-01', undefined, '2026-01-21'])
  expect(read('2026-06-01', '2/1/2026')).toEqual(['2026-02-01'])
  expect(read('2020-06-01', '2/1/2026')).toEqual(['2026-02-01'])
})

test('a list whose other dates have the day first has it first', () => {
  expect(read('2026-02-02', '1/2/2026', '31/1/2026', '2/2/2026')).toEqual(['2026-02-01', '2026-01-31', '2026-02-02'])
  expect(read('2026-02-02', '1/2/2026', '1/31/2026')).toEqual(['2026-01-02', '2026-01-31'])
})

test('a month first that lies after the digest is a day', () => {
  expect(read('2026-01-21', '2/1/2026')).toEqual(['2026-01-02'])
})

test('a month first far before the digest, while the day first is near, is in doubt', () => {
  expect(read('2026-02-02', '1/2/2026')).toEqual([{ doubt: '“1/2/2026” may be 2026-01-02 or 2026-02-01' }])
  expect(read('2026-02-02', '1/2/2026', '1/31/2026', '31/1/2026')[0]).toMatchObject({ doubt: expect.anything() })
})

test('dots have the day first, dashes what is near', () => {
  expect(read('2026-02-02', '1.2.2026')).toEqual(['2026-02-01'])
  expect(read('2026-02-02', '1-2-2026')).toEqual(['2026-02-01'])
  expect(read('2026-06-02', '1-2-2026')).toEqual([{ doubt: '“1-2-2026” may be 2026-02-01 or 2026-01-02' }])
})

test('what cannot be read is left out, with its words', () => {
  expect(read('2026-02-02', 'Invalid Date', '2/30/2026')).toEqual([
    { doubt: '“Invalid Date” cannot be read' },
    { doubt: '“2/30/2026” cannot be read' },
  ])
})

test('a year-month-day after the digest is in doubt where the other way round it would not be', () => {
  expect(read('2026-01-06', '2026-06-01')).toEqual([{ doubt: '“2026-06-01” may be 2026-06-01 or 2026-01-06' }])
  expect(read('2026-01-06', '2026-06-20')).toEqual(['2026-06-20'])
  expect(read('2026-06-01', '2026-01-06')).toEqual(['2026-01-06'])
})

test('the first day of computers is no day', () => {
  for (const text of ['1970-01-01', '1/1/1970', '12/31/1969', 'Thu, 01 Jan 1970 00:00:00 GMT'])
    expect(read('2026-01-06', text)).toEqual([{ doubt: expect.stringContaining('is a placeholder') }])
})
