import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { answerWith } from './answer'
import { Representation } from './representation'

const text = '<rss>新华网 '.repeat(500)
const modified = new Date('2026-02-12T04:00:51.254Z')
const now = new Date('2026-02-12T12:00:00Z')
const feed = new Representation({ text, contentType: 'application/rss+xml; charset=utf-8' }, modified)
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

describe('under the server that takes codings from us', () => {
  beforeEach(() => vi.stubGlobal('parallaxCodingHeader', 'x-coding'))
  afterEach(() => vi.unstubAllGlobals())

  test.each([
    ['br', 'br', (bytes: Buffer) => brotliDecompressSync(bytes)],
    ['gzip', 'gzip', (bytes: Buffer) => gunzipSync(bytes)],
    ['gzip, deflate, br', 'br', (bytes: Buffer) => brotliDecompressSync(bytes)],
    ['identity', 'identity', (bytes: Buffer) => bytes],
  ])('Accept-Encoding: %s gets %s, whole', async (accepted, coding, decode) => {
    const response = await ask({ 'Accept-Encoding': accepted })
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(decode(bytes).toString()).toBe(text)
    expect(response.headers.get('x-coding')).toBe(`${coding} ${bytes.length}`)
    expect(response.headers.get('vary')).toBe('Accept-Encoding')
  })

  test('each coding has a strong validator of its own, good for that coding alone', async () => {
    const codings = ['br', 'gzip', 'identity']
    const answers = await Promise.all(codings.map((coding) => ask({ 'Accept-Encoding': coding })))
    const tags = answers.map(({ headers }) => headers.get('etag') ?? '')
    for (const tag of tags) expect(tag).toMatch(/^"[\w-]{27}"$/)
    expect(new Set(tags).size).toBe(3)
    for (const [at, coding] of codings.entries())
      for (const [of, tag] of tags.entries()) {
        const { status } = await ask({ 'Accept-Encoding': coding, 'If-None-Match': tag })
        expect([coding, of, status]).toEqual([coding, of, at === of ? 304 : 200])
      }
  })

  test('the tag that a proxy made weak is as good, and so is a list or a star', async () => {
    const gzip = { 'Accept-Encoding': 'gzip' }
    const tag = (await ask(gzip)).headers.get('etag')
    for (const field of [`W/${tag}`, `"x", ${tag}`, '*'])
      expect((await ask({ ...gzip, 'If-None-Match': field })).status).toBe(304)
    expect((await ask({ ...gzip, 'If-Match': `${tag}` })).status).toBe(200)
    expect((await ask({ ...gzip, 'If-Match': `W/${tag}` })).status).toBe(412)
  })

  test('304 says what 200 would have said, but for what is about the body', async () => {
    const first = await ask({ 'Accept-Encoding': 'br' })
    const again = await ask({ 'Accept-Encoding': 'br', 'If-None-Match': first.headers.get('etag') ?? '' })
    const body = ['x-coding', 'content-type', 'content-length']
    const besides = ({ headers }: Response) => [...headers].filter(([name]) => !body.includes(name))
    expect(besides(again)).toEqual(besides(first))
    expect(again.headers.get('x-coding')).toBe('br')
  })

  test('HEAD has the header fields of GET, coding and length too', async () => {
    const headers = { 'Accept-Encoding': 'br' }
    expect([...(await ask(headers, 'HEAD')).headers]).toEqual([...(await ask(headers)).headers])
  })

  test('a coding is made once', async () => {
    const [one, other] = await Promise.all([feed.in('br'), feed.in('br')])
    expect(other).toBe(one)
  })
})

test('under another server the validator is weak, and goes with every coding that it may make', async () => {
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
