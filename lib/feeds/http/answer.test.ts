import { expect, test } from 'vitest'
import { answerWith } from './answer'
import { Representation } from './representation'

const text = '<rss>新华网 '.repeat(500)
const modified = new Date('2026-02-12T04:00:51.254Z')
const now = new Date('2026-02-12T12:00:00Z')
const feed = new Representation(text, 'application/rss+xml; charset=utf-8', modified)
const ask = (headers: Record<string, string> = {}, method = 'GET', at = now) =>
  answerWith(feed, new Request('https://parallax.example/feed.xml', { method, headers }), at)

test('a first poll gets the bytes, both validators and leave to keep them until the next poll', async () => {
  const response = await ask()
  expect(response.status).toBe(200)
  expect(await response.text()).toBe(text)
  expect(response.headers.get('etag')).toMatch(/^W\/"[\w-]{27}"$/)
  expect(response.headers.get('last-modified')).toBe('Thu, 12 Feb 2026 04:00:51 GMT')
  expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
  expect(response.headers.get('vary')).toBe('Accept-Encoding')
  expect(response.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8')
  expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(text)))
  expect(response.headers.has('content-encoding')).toBe(false)
})

test('one weak validator goes with every coding, because the server around us does the coding', async () => {
  const answers = await Promise.all([ask(), ask({ 'Accept-Encoding': 'gzip' }), ask({ 'Accept-Encoding': 'br' })])
  expect(new Set(answers.map(({ headers }) => headers.get('etag'))).size).toBe(1)
  for (const { headers } of answers) expect(headers.has('content-encoding')).toBe(false)
})

test('a poll with the validator gets 304, no body, and what 304 must carry', async () => {
  const first = await ask()
  const tag = first.headers.get('etag') ?? ''
  const again = await ask({ 'If-None-Match': tag })
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect(again.headers.get('etag')).toBe(tag)
  expect(again.headers.get('vary')).toBe('Accept-Encoding')
  expect(again.headers.get('cache-control')).toBe(first.headers.get('cache-control'))
  expect(again.headers.has('content-length')).toBe(false)
})

test('a poll with Last-Modified alone gets 304 too', async () => {
  const since = (await ask()).headers.get('last-modified') ?? ''
  expect((await ask({ 'If-Modified-Since': since })).status).toBe(304)
})

test('HEAD has the header fields of GET and no body; its conditions hold too', async () => {
  const [get, head] = await Promise.all([ask(), ask({}, 'HEAD')])
  expect(await head.text()).toBe('')
  expect([...head.headers]).toEqual([...get.headers])
  expect((await ask({ 'If-None-Match': get.headers.get('etag') ?? '' }, 'HEAD')).status).toBe(304)
})

test('while the second of a change lasts, the one before is named, so that a second change in it is not missed', async () => {
  const during = await ask({}, 'GET', new Date('2026-02-12T04:00:51.900Z'))
  expect(during.headers.get('last-modified')).toBe('Thu, 12 Feb 2026 04:00:50 GMT')
  expect((await ask({ 'If-Modified-Since': 'Thu, 12 Feb 2026 04:00:50 GMT' })).status).toBe(200)
})

test('a failed precondition is 412', async () => {
  expect((await ask({ 'If-Match': '"other"' })).status).toBe(412)
})
