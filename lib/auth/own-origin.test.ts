import { expect, test } from 'vitest'
import { isOwnOrigin } from './own-origin'

const site = 'https://paper.example'
const from = (headers: Record<string, string>) => isOwnOrigin(new Headers(headers), site)

test('our own pages may act', () => {
  expect(from({ origin: site })).toBe(true)
  expect(from({ origin: site, 'sec-fetch-site': 'same-origin' })).toBe(true)
})

test('a second name of the same server counts when the browser vouches for it', () => {
  const there = { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }
  expect(from({ ...there, 'sec-fetch-site': 'same-origin' })).toBe(true)
  expect(from(there)).toBe(false)
})

test.each([
  {},
  { origin: 'null' },
  { origin: 'null', 'sec-fetch-site': 'same-origin' },
  { 'sec-fetch-site': 'same-origin' },
  { origin: 'https://evil.example' },
  { origin: 'https://evil.example', host: 'evil.example' },
  { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  { origin: 'https://sub.paper.example', 'sec-fetch-site': 'same-site' },
  { origin: site, 'sec-fetch-site': 'cross-site' },
  { origin: 'http://paper.example' },
  { origin: 'nonsense', 'sec-fetch-site': 'same-origin' },
])('%j is refused', (headers) => expect(from(headers as Record<string, string>)).toBe(false))
