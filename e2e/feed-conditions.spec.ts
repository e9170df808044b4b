import { get, type IncomingHttpHeaders, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from './support/test'

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Raw, because `fetch` would decode the body and hide its coding. */
const ask = (url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = (method === 'GET' ? get : request)(url, { headers, method, agent: false }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) })
    })
    asked.on('error', reject)
    asked.end()
  })

const feeds = [
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/topics/us-china/feed.xml',
  '/outlets/south-china-morning-post/atom.xml',
  '/search/feed.json?q=trade',
  '/corrections/feed.xml',
  '/feeds.opml',
  '/sitemap.xml',
  '/news-sitemap.xml',
  '/robots.txt',
]
const decoders: Record<string, (bytes: Buffer) => Buffer> = {
  br: (bytes) => brotliDecompressSync(bytes),
  gzip: (bytes) => gunzipSync(bytes),
  identity: (bytes) => bytes,
}

for (const path of feeds)
  test(`${path}: Brotli, gzip and plain text are the same, each with a strong validator of its own`, async ({
    standingPaper,
  }) => {
    const url = standingPaper.url + path
    const plain = await ask(url)
    expect(plain.headers['content-encoding']).toBeUndefined()
    const tags = new Set<string | undefined>()
    for (const [coding, decode] of Object.entries(decoders)) {
      const headers = { 'Accept-Encoding': coding }
      const whole = await ask(url, headers)
      expect(whole.status).toBe(200)
      expect(whole.headers['content-encoding']).toBe(coding === 'identity' ? undefined : coding)
      expect(decode(whole.body).toString()).toBe(plain.body.toString())
      expect(whole.headers.vary).toMatch(/accept-encoding/i)
      expect(Number(whole.headers['content-length'])).toBe(whole.body.length)
      expect(whole.headers.etag).toMatch(/^"[\w-]+"$/)
      expect(whole.headers['x-parallax-coding']).toBeUndefined()
      tags.add(whole.headers.etag)

      const known: Record<string, string>[] = [
        { 'If-None-Match': `${whole.headers.etag}` },
        { 'If-None-Match': `W/${whole.headers.etag}` },
        { 'If-None-Match': `"x,y", ${whole.headers.etag}` },
        { 'If-None-Match': `, ,${whole.headers.etag} ,` },
        { 'If-None-Match': '*' },
        { 'If-None-Match': `${whole.headers.etag}`, 'If-Modified-Since': 'Thu, 01 Jan 1970 00:00:00 GMT' },
        { 'If-None-Match': `${whole.headers.etag}`, 'If-Match': `${whole.headers.etag}` },
        { 'If-Modified-Since': `${whole.headers['last-modified']}` },
      ]
      for (const condition of known)
        for (const method of ['GET', 'HEAD']) {
          const again = await ask(url, { ...headers, ...condition }, method)
          expect([condition, again.status, again.body.length]).toEqual([condition, 304, 0])
          for (const name of ['etag', 'cache-control', 'vary', 'last-modified'])
            expect([name, again.headers[name]]).toEqual([name, whole.headers[name]])
          expect(again.headers['content-encoding']).toBeUndefined()
        }
      const since = { 'If-Modified-Since': `${whole.headers['last-modified']}` }
      const unknown: Record<string, string>[] = [
        { ...since, 'If-None-Match': '"other"' },
        { ...since, 'If-None-Match': 'no tag at all' },
        { 'If-None-Match': `${whole.headers.etag}`.replaceAll('"', '') },
        { 'If-Modified-Since': 'Thu, 01 Jan 1970 00:00:00 GMT' },
        { 'If-Modified-Since': 'yesterday' },
        { 'If-Modified-Since': '2099-01-01T00:00:00Z' },
        { 'If-Unmodified-Since': 'never' },
        { 'If-Match': '*' },
        { 'If-Match': `"x", ${whole.headers.etag}` },
        { Range: 'bytes=0-9' },
      ]
      for (const condition of unknown) {
        const again = await ask(url, { ...headers, ...condition })
        expect([condition, again.status, again.body.length]).toEqual([condition, 200, whole.body.length])
      }
      const failing: Record<string, string>[] = [
        { 'If-Match': '"other"' },
        { 'If-Match': `W/${whole.headers.etag}` },
        { 'If-Unmodified-Since': 'Thu, 01 Jan 1970 00:00:00 GMT' },
      ]
      for (const condition of failing)
        expect([condition, (await ask(url, { ...headers, ...condition })).status]).toEqual([condition, 412])

      const head = await ask(url, headers, 'HEAD')
      const about = ({ date: _, ...rest }: IncomingHttpHeaders) => rest
      expect([head.status, head.body.length, about(head.headers)]).toEqual([200, 0, about(whole.headers)])
    }
    expect(tags.size).toBe(3)
    expect((await ask(url, { 'Accept-Encoding': 'gzip, deflate, br, zstd' })).headers['content-encoding']).toBe('br')
    expect((await ask(url, { 'Accept-Encoding': 'br;q=0, gzip;q=0.1' })).headers['content-encoding']).toBe('gzip')
    // No client is refused: without an acceptable coding it gets the plain body.
    for (const accepted of ['zstd', 'identity;q=0', '*;q=0', 'nonsense, ;q=', '']) {
      const whole = await ask(url, { 'Accept-Encoding': accepted })
      expect([accepted, whole.status, whole.headers['content-encoding']]).toEqual([accepted, 200, undefined])
    }
  })

test('the address of a feed answers the feed, whatever is accepted, also to who asks as our own pages do', async ({
  standingPaper,
}) => {
  const plain = await ask(`${standingPaper.url}/atom.xml`)
  const asked: Record<string, string>[] = [
    { Accept: 'text/html' },
    { Accept: 'image/*;q=0' },
    { RSC: '1' },
    { Cookie: 'a=b' },
  ]
  for (const headers of asked) {
    const answer = await ask(`${standingPaper.url}/atom.xml`, headers)
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8'])
    expect(answer.body.equals(plain.body)).toBe(true)
  }
})

test('caches are asked to tell codings apart and nothing else, the first time and every other', async ({ paper }) => {
  for (const path of feeds) {
    const [first, second] = [await ask(paper.url + path), await ask(paper.url + path)]
    expect([path, first.headers.vary]).toEqual([path, 'Accept-Encoding'])
    const { date: _first, 'last-modified': _then, ...before } = first.headers
    const { date: _second, 'last-modified': _now, ...after } = second.headers
    expect(after).toEqual(before)
    expect(second.body.equals(first.body)).toBe(true)
  }
})

const pages = [
  '/',
  '/about',
  '/digests/us-china/2026-02-12',
  '/stories',
  '/archive/2026',
  '/search?q=trade',
  '/no/such/page',
]

for (const path of pages)
  test(`${path}: shared caches ask each time, and keep one copy a coding`, async ({ standingPaper }) => {
    const url = standingPaper.url + path
    const plain = await ask(url)
    const isThere = plain.status === 200
    for (const [coding, decode] of Object.entries(decoders)) {
      const headers = { 'Accept-Encoding': coding }
      const page = await ask(url, headers)
      expect(page.headers['content-encoding']).toBe(coding === 'identity' ? undefined : coding)
      expect(decode(page.body).toString()).toBe(plain.body.toString())
      expect(page.headers.vary).toBe('Accept-Encoding')
      expect(page.headers['cache-control']).toBe(isThere ? 'public, max-age=0, must-revalidate' : 'no-cache')
      const head = await ask(url, headers, 'HEAD')
      expect({ ...head.headers, date: '' }).toEqual({ ...page.headers, date: '' })
      if (!isThere) continue
      expect(page.headers.etag).toMatch(/^"[\w-]+"$/)
      const again = await ask(url, { ...headers, 'If-None-Match': `${page.headers.etag}` })
      expect([again.status, again.headers.etag]).toEqual([304, page.headers.etag])
    }
  })

test('what Next’s scripts would ask for is the page itself, and its image optimizer is not there', async ({
  standingPaper,
}) => {
  const page = await ask(`${standingPaper.url}/about`)
  const flight = await ask(`${standingPaper.url}/about?_rsc=1`, { RSC: '1', 'Next-Router-Prefetch': '1' })
  expect([flight.headers['content-type'], flight.body.toString()]).toEqual([
    page.headers['content-type'],
    page.body.toString(),
  ])
  const picture = encodeURIComponent('/digests/us-china/2026-02-12/share.png')
  expect((await ask(`${standingPaper.url}/_next/image?url=${picture}&w=1200&q=75`)).status).toBe(404)
})
