import { expect, test } from 'vitest'
import { chosenCoding } from './coding'

test.each([
  ['br', 'br'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0.5, gzip', 'gzip'],
  ['gzip;q=0.5, br;q=0.5', 'br'],
  ['*', 'br'],
  ['br;q=0, *', 'gzip'],
  ['GZIP', 'gzip'],
  ['deflate', 'identity'],
  ['identity', 'identity'],
  ['identity;q=1, br;q=0.2', 'identity'],
  ['gzip;q=0', 'identity'],
  ['br;q=0, gzip;q=0, identity;q=0', 'identity'],
  ['', 'identity'],
  [',;q=x, , =', 'identity'],
  [null, 'identity'],
])('%s: %s', (accepted, coding) => {
  expect(chosenCoding(accepted)).toBe(coding)
})
