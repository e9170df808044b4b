import { get, type IncomingHttpHeaders, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from './support/test'

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** As it came over the wire: `fetch` would decode it and hide its coding. */
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

      const conditions: Record<string, string>[] = [
        { 'If-None-Match': `${whole.headers.etag}` },
        { 'If-None-Match': `W/${whole.headers.etag}` },
        { 'If-None-Match': `"x,y", ${whole.headers.etag}` },
        { 'If-None-Match': '*' },
        { 'If-Modified-Since': `${whole.headers['last-modified']}` },
      ]
      for (const condition of conditions)
        for (const method of ['GET', 'HEAD']) {
          const again = await ask(url, { ...headers, ...condition }, method)
          expect([condition, again.status, again.body.length]).toEqual([condition, 304, 0])
          for (const name of ['etag', 'cache-control', 'vary', 'last-modified'])
            expect([name, again.headers[name]]).toEqual([name, whole.headers[name]])
          expect(again.headers['content-encoding']).toBeUndefined()
        }
      const stale = { ...headers, 'If-None-Match': '"other"', 'If-Modified-Since': `${whole.headers['last-modified']}` }
      expect((await ask(url, stale)).status).toBe(200)
      expect((await ask(url, { ...headers, 'If-Match': '"other"' })).status).toBe(412)

      const head = await ask(url, headers, 'HEAD')
      const about = ({ date: _, ...rest }: IncomingHttpHeaders) => rest
      expect([head.status, head.body.length, about(head.headers)]).toEqual([200, 0, about(whole.headers)])
    }
    expect(tags.size).toBe(3)
    expect((await ask(url, { 'Accept-Encoding': 'gzip, deflate, br, zstd' })).headers['content-encoding']).toBe('br')
    expect((await ask(url, { 'Accept-Encoding': 'br;q=0, gzip;q=0.1' })).headers['content-encoding']).toBe('gzip')
  })

test('a page is coded as well, says so to caches, and its validator promises no bytes', async ({ standingPaper }) => {
  const plain = await ask(`${standingPaper.url}/about`)
  for (const [coding, decode] of Object.entries(decoders)) {
    const page = await ask(`${standingPaper.url}/about`, { 'Accept-Encoding': coding })
    expect(page.headers['content-encoding']).toBe(coding === 'identity' ? undefined : coding)
    expect(decode(page.body).toString()).toBe(plain.body.toString())
    expect(page.headers.vary).toMatch(/accept-encoding/i)
    expect(page.headers.etag).toMatch(/^W\//)
    const again = await ask(`${standingPaper.url}/about`, { 'If-None-Match': `${page.headers.etag}` })
    expect([again.status, again.headers.etag]).toEqual([304, page.headers.etag])
  }
})
