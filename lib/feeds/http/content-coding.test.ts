import { expect, test } from 'vitest'
import { chooseCoding } from './content-coding'

test.each([
  [null, 'identity'],
  ['', 'identity'],
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['gzip, deflate, br', 'br'],
  ['gzip;q=1.0, br;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.000, gzip;q=0', 'identity'],
  ['*', 'br'],
  ['br;q=0, *;q=0.1', 'gzip'],
  ['identity', 'identity'],
  ['identity;q=1, gzip;q=0.5', 'identity'],
  ['identity;q=0.5, gzip;q=0.5', 'gzip'],
  ['deflate, zstd', 'identity'],
  ['identity;q=0', 'identity'],
  ['gzip;q=2', 'identity'],
  ['gzip ; q=0.8 , br ; q=0.8', 'br'],
])('Accept-Encoding %j is answered with %s', (field, coding) => {
  expect(chooseCoding(field)).toBe(coding)
})
