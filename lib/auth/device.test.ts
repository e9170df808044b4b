import { expect, test } from 'vitest'
import { deviceMarks, throttleKey } from './device'

const secret = 'a secret of the server'
const ada = 'ada@example.org'
const bea = 'bea@example.org'

test('strangers share one count for an address, whatever its capitals', () => {
  const { key, isKnown } = throttleKey(ada, undefined, secret)
  expect(key).toBe(throttleKey(' ADA@example.org', 'nonsense', secret).key)
  expect(key).not.toContain('ada')
  expect(isKnown).toBe(false)
})

test('a browser that has signed in before is counted apart', () => {
  const marks = deviceMarks(ada, undefined, secret)
  expect(throttleKey(ada, marks, secret)).toMatchObject({ key: expect.stringMatching(/^device:/), isKnown: true })
  expect(throttleKey(ada, marks, secret)).toEqual(throttleKey(ada, marks, secret))
})

test('its mark is good for that account and that server only', () => {
  const marks = deviceMarks(ada, undefined, secret)
  const stranger = throttleKey(bea, undefined, secret)
  expect(throttleKey(bea, marks, secret)).toEqual(stranger)
  expect(throttleKey(ada, marks, 'another secret').key).toMatch(/^address:/)
  expect(throttleKey(ada, `${marks}x`, secret).key).toMatch(/^address:/)
})

test('who shares a machine has a mark each, the last five; a new one of an account takes the place of its old one', () => {
  const first = deviceMarks(ada, undefined, secret)
  const both = deviceMarks(bea, first, secret)
  expect([ada, bea].map((email) => throttleKey(email, both, secret).isKnown)).toEqual([true, true])
  expect(throttleKey(ada, both, secret)).toEqual(throttleKey(ada, first, secret))
  const again = deviceMarks(ada, both, secret)
  expect(again.split('~')).toHaveLength(2)
  expect(throttleKey(ada, again, secret)).not.toEqual(throttleKey(ada, first, secret))
  const many = ['c', 'd', 'e', 'f'].reduce((marks, who) => deviceMarks(`${who}@example.org`, marks, secret), again)
  expect(many.split('~')).toHaveLength(5)
  expect([ada, bea].map((email) => throttleKey(email, many, secret).isKnown)).toEqual([true, false])
})
