import { expect, test } from 'vitest'
import { deviceMark, throttleKey } from './device'

const secret = 'a secret of the server'
const ada = 'ada@example.org'

test('strangers share one count for an address, whatever its capitals', () => {
  expect(throttleKey(ada, undefined, secret)).toBe(throttleKey(' ADA@example.org', 'nonsense', secret))
  expect(throttleKey(ada, undefined, secret)).not.toContain('ada')
})

test('a browser that has signed in before is counted apart', () => {
  const mark = deviceMark(ada, secret)
  expect(throttleKey(ada, mark, secret)).toMatch(/^device:/)
  expect(throttleKey(ada, mark, secret)).toBe(throttleKey(ada, mark, secret))
})

test('its mark is good for that account and that server only', () => {
  const mark = deviceMark(ada, secret)
  const stranger = throttleKey('eve@example.org', undefined, secret)
  expect(throttleKey('eve@example.org', mark, secret)).toBe(stranger)
  expect(throttleKey(ada, mark, 'another secret')).toMatch(/^address:/)
  expect(throttleKey(ada, `${mark}x`, secret)).toMatch(/^address:/)
})
