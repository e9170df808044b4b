import { afterEach, beforeEach, expect, test } from 'vitest'
import IsrCache from './isr-cache.mjs'

const cache = new IsrCache()
const ledger = { edition: 'e1' }
const page = (text: string) => ({ kind: 'APP_PAGE', html: text, headers: { 'x-next-cache-tags': 'a,b' } })
const textOf = async (key: string) => ((await cache.get(key))?.value as { html: string } | undefined)?.html
let count = 0
let key: string

beforeEach(() => {
  ledger.edition = 'e1'
  globalThis.parallax = { currentEdition: async () => ledger.edition }
  count += 1
  key = `/page-${count}`
})
afterEach(() => {
  globalThis.parallax = undefined
})

const draw = async (text: string, meanwhile: () => void = () => {}) => {
  await cache.get(key)
  meanwhile()
  await cache.set(key, page(text), {})
}

test('a page is good for the edition that it was drawn from', async () => {
  await draw('a')
  expect(await textOf(key)).toBe('a')
  ledger.edition = 'e2'
  expect(await cache.get(key)).toBeNull()
  await cache.set(key, page('b'), {})
  expect(await textOf(key)).toBe('b')
})

test('a commit while a page is drawn is not hidden by it', async () => {
  await draw('old', () => {
    ledger.edition = 'e2'
  })
  expect(await cache.get(key)).toBeNull()
})

test('nor where Next draws anew, because of its age, a page that is still good', async () => {
  await draw('old')
  expect(await textOf(key)).toBe('old')
  ledger.edition = 'e2'
  await cache.set(key, page('old, drawn anew'), {})
  expect(await cache.get(key)).toBeNull()
})

test('nor by one that was asked for later and ends earlier', async () => {
  await cache.get(key)
  ledger.edition = 'e2'
  await cache.get(key)
  await cache.set(key, page('old'), {})
  expect(await cache.get(key)).toBeNull()
})

test('what is not there any more is not kept, and tags take out what bears them', async () => {
  await draw('a')
  await cache.set(key, null, {})
  expect(await cache.get(key)).toBeNull()
  await cache.set(key, page('b'), {})
  await cache.revalidateTag('b')
  expect(await cache.get(key)).toBeNull()
})

test('behind the front it keeps no second copy', async () => {
  globalThis.parallax = { ...globalThis.parallax, isBehindFront: true }
  await draw('a')
  globalThis.parallax.isBehindFront = false
  expect(await cache.get(key)).toBeNull()
})

test('memory is bounded in bytes as they are, not in characters', async () => {
  // Three bytes a character: three such pages exceed the 64 MB.
  const large = '新'.repeat(8_000_000)
  const keys = [1, 2, 3].map((index) => `${key}-${index}`)
  for (const each of keys) {
    await cache.get(each)
    await cache.set(each, page(large), {})
  }
  expect((await Promise.all(keys.map(textOf))).filter(Boolean)).toHaveLength(2)
})
