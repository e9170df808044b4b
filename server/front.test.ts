import {
  createServer,
  get,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  request,
  type Server,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createFront } from './front'
import { NextServer } from './next-server'

/** What stands where Next stands: it notes what it is asked and answers as it is told. */
const asked: IncomingMessage[] = []
let answers: Record<string, RequestListener>
let edition: string | Error
let faults: unknown[]
let next: NextServer
let server: Server
let port: number

const html =
  (body: string, status = 200): RequestListener =>
  (_request, response) => {
    const head = {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 's-maxage=3600',
      Vary: 'RSC',
      'x-nextjs-cache': 'MISS',
    }
    response.writeHead(status, head).end(`<html><body>${body}<script>self.__next_f.push(1)</script></body></html>`)
  }
const text =
  (body: string, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/rss+xml; charset=utf-8', ...headers }).end(body)
  }

beforeEach(async () => {
  asked.length = 0
  faults = []
  edition = 'e1'
  answers = { '/no-such-page': html('Page not found'), '/unavailable': html('Not available') }
  next = new NextServer((request, response) => {
    asked.push(request)
    const answer = answers[request.url ?? ''] ?? html('', 404)
    answer(request, response)
  }, 'paper.example')
  await next.listen()
  const front = createFront({
    next,
    edition: () => {
      if (edition instanceof Error) throw edition
      return edition
    },
    siteUrl: 'https://paper.example',
    cacheBytes: 10_000_000,
    log: (error) => faults.push(error),
  })
  await front.warmUp()
  asked.length = 0
  server = createServer(front.listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterEach(() => {
  vi.useRealTimers()
  server.close()
  server.closeAllConnections()
  next.close()
})

interface Answered {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
  readonly body: string
}

const ask = (
  path: string,
  { headers = {}, method = 'GET', body }: { headers?: Record<string, string>; method?: string; body?: string } = {},
): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const sent = (method === 'GET' ? get : request)({ port, path, headers, method, agent: false }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      const bytes = Buffer.concat(chunks)
      resolve({ status: response.statusCode, headers: response.headers, bytes, body: bytes.toString() })
    })
    sent.once('error', reject).end(body)
  })

describe('a public page', () => {
  test('is a plain document under a strict policy, and nothing of Next is told of', async () => {
    answers['/about'] = html('About')
    const { status, headers, body } = await ask('/about')
    expect([status, body]).toEqual([200, '<html><body>About</body></html>'])
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'Accept-Encoding',
      'strict-transport-security': 'max-age=31536000',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
    expect(Object.keys(headers).filter((name) => name.startsWith('x-next'))).toEqual([])
  })

  test('is asked for once an edition, however it is spelled and whoever asks, without what only one reader sent', async () => {
    answers['/about'] = html('About')
    const own = {
      cookie: 'session=1',
      rsc: '1',
      'next-router-prefetch': '1',
      'accept-language': 'zh',
      host: 'else.example',
      'x-forwarded-host': 'else.example',
    }
    await Promise.all([
      ask('/about'),
      ask('/about?utm_source=x', { headers: own }),
      ask('/%61bout', { method: 'HEAD' }),
    ])
    expect(asked).toHaveLength(1)
    expect(asked[0]?.headers).toEqual({
      host: 'paper.example',
      'accept-encoding': 'identity',
      connection: 'keep-alive',
    })
    edition = 'e2'
    await ask('/about')
    expect(asked).toHaveLength(2)
  })

  test('comes in each coding with a strong validator of its own, made once', async () => {
    answers['/about'] = html('About '.repeat(200))
    const plain = await ask('/about')
    const tags = new Set<string | undefined>()
    for (const [coding, decode] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
      ['identity', (bytes: Buffer) => bytes],
    ] as const) {
      const headers = { 'Accept-Encoding': coding }
      const whole = await ask('/about', { headers })
      expect(decode(whole.bytes).toString()).toBe(plain.body)
      expect(whole.headers['content-encoding']).toBe(coding === 'identity' ? undefined : coding)
      expect(whole.headers['content-length']).toBe(String(whole.bytes.length))
      tags.add(whole.headers.etag)
      const again = await ask('/about', { headers: { ...headers, 'If-None-Match': `${whole.headers.etag}` } })
      expect([again.status, again.body]).toEqual([304, ''])
      const head = await ask('/about', { headers, method: 'HEAD' })
      const { date: _one, connection: _two, ...same } = whole.headers
      expect(head.headers).toMatchObject(same)
      expect(head.body).toBe('')
    }
    expect(tags.size).toBe(3)
    expect((await ask('/about', { headers: { 'If-Match': '"other"' } })).status).toBe(412)
    expect(asked).toHaveLength(1)
  })

  test('that is drawn alike in the next edition keeps its validators; one that is not has others', async () => {
    answers['/a'] = html('a')
    const before = await ask('/a')
    edition = 'e2'
    const same = await ask('/a')
    expect([same.headers.etag, same.headers['last-modified']]).toEqual([
      before.headers.etag,
      before.headers['last-modified'],
    ])
    edition = 'e3'
    answers['/a'] = html('b')
    const other = await ask('/a', { headers: { 'If-None-Match': `${before.headers.etag}` } })
    expect(other.status).toBe(200)
    expect(Date.parse(`${other.headers['last-modified']}`)).toBeGreaterThanOrEqual(
      Date.parse(`${before.headers['last-modified']}`),
    )
  })

  test('is never said to be modified in a second that is not over, and says its own second ever after', async () => {
    const shown = async () => (await ask('/about')).headers['last-modified']
    answers['/about'] = html('About')
    await ask('/about')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2030-01-01T12:00:00.500Z') })
    edition = 'e2'
    answers['/about'] = html('Other')
    expect(await shown()).toBe('Tue, 01 Jan 2030 11:59:59 GMT')
    vi.setSystemTime(Date.parse('2030-01-01T12:00:00.900Z'))
    expect(await shown()).toBe('Tue, 01 Jan 2030 11:59:59 GMT')
    for (const later of ['2030-01-01T12:00:01Z', '2030-01-02T12:00:00Z']) {
      vi.setSystemTime(Date.parse(later))
      expect(await shown()).toBe('Tue, 01 Jan 2030 12:00:00 GMT')
    }
  })

  test('can only be read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
      expect(await ask('/about', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, OPTIONS' } })
    expect(await ask('/about', { method: 'OPTIONS' })).toMatchObject({ status: 204 })
    expect(asked).toEqual([])
  })
})

describe('what is for machines', () => {
  test('passes with its own header fields, and is kept like a page', async () => {
    answers['/feed.xml'] = text('<rss/>', {
      Link: '<https://hub.example>; rel="hub"',
      'Access-Control-Allow-Origin': '*',
    })
    for (const method of ['GET', 'HEAD'])
      expect((await ask('/feed.xml', { method })).headers).toMatchObject({
        'content-type': 'application/rss+xml; charset=utf-8',
        link: '<https://hub.example>; rel="hub"',
        'access-control-allow-origin': '*',
        'cache-control': 'public, max-age=0, must-revalidate',
      })
    expect(asked).toHaveLength(1)
  })

  test('files that are named by their content may be kept for good, and pictures are not coded', async () => {
    answers['/_next/static/a.css'] = text('a{}', {
      'Content-Type': 'text/css',
      'Cache-Control': 'public, max-age=31536000, immutable',
    })
    answers['/share.png'] = text('PNG', { 'Content-Type': 'image/png' })
    const headers = { 'Accept-Encoding': 'br' }
    expect((await ask('/_next/static/a.css', { headers })).headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
    })
    expect((await ask('/share.png', { headers })).headers['content-encoding']).toBeUndefined()
  })
})

describe('an address at which nothing is', () => {
  test('gets the whole page that says so, with 404, remembered by name only', async () => {
    const first = await ask('/digests/us-china/1999-01-01')
    expect([first.status, first.body]).toEqual([404, '<html><body>Page not found</body></html>'])
    expect(first.headers).toMatchObject({ 'cache-control': 'no-cache', 'content-security-policy': expect.any(String) })
    expect(first.headers.etag).toBeUndefined()
    await ask('/digests/us-china/1999-01-01')
    expect(asked.map(({ url }) => url)).toEqual(['/digests/us-china/1999-01-01', '/no-such-page'])
    edition = 'e2'
    answers['/digests/us-china/1999-01-01'] = html('Published')
    expect((await ask('/digests/us-china/1999-01-01')).status).toBe(200)
  })

  test('for machines: a sentence', async () => {
    answers['/x.xml'] = (_request, response) => response.writeHead(404, { 'Content-Type': 'text/plain' }).end('no')
    expect(await ask('/x.xml')).toMatchObject({ status: 404, body: 'There is nothing at this address.\n' })
  })

  test('the pages that stand in for others have no address of their own', async () => {
    for (const path of ['/no-such-page', '/unavailable', '/no-such-page'])
      expect(await ask(path)).toMatchObject({ status: 404, body: '<html><body>Page not found</body></html>' })
  })

  test('and one that is no text is malformed', async () => {
    expect(await ask('/digests/%ff')).toMatchObject({ status: 400 })
    expect(await ask(`/${'x'.repeat(3_000)}`)).toMatchObject({ status: 414 })
  })
})

test('the notice of a withdrawal is sent with 410, kept for its edition', async () => {
  answers['/digests/a'] = html('<meta name="http-status" content="410"/>Withdrawn')
  for (const _ of [1, 2]) {
    const { status, body, headers } = await ask('/digests/a')
    expect([status, headers['cache-control'], headers.etag]).toEqual([410, 'no-cache', undefined])
    expect(body).toContain('Withdrawn')
  }
  expect(asked).toHaveLength(1)
})

describe('while a page cannot be drawn', () => {
  const reader = { headers: { Accept: 'text/html' } }

  test.each([
    ['Next fails', () => (answers['/about'] = html('Error', 500))],
    ['Next breaks off', () => (answers['/about'] = (request) => request.socket.destroy())],
    ['a part of it comes late', () => (answers['/about'] = html('<template id="B:0"></template>'))],
    ['the ledger cannot be read', () => (edition = new Error('unreadable'))],
  ])('%s: a reader gets a whole page with 503, a program a sentence, nobody an old page', async (_, fail) => {
    answers['/about'] = html('About')
    await ask('/about')
    edition = 'e2'
    fail()
    expect(await ask('/about', reader)).toMatchObject({
      status: 503,
      body: '<html><body>Not available</body></html>',
      headers: { 'retry-after': '30', 'cache-control': 'no-store' },
    })
    expect(await ask('/about')).toMatchObject({
      status: 503,
      body: 'This cannot be shown just now. Please try again in a minute.\n',
    })
    expect(faults).toHaveLength(2)
    edition = 'e3'
    answers['/about'] = html('About again')
    expect((await ask('/about', reader)).status).toBe(200)
  })
})

describe('what editors send', () => {
  const echo: RequestListener = async (request, response) => {
    let length = 0
    for await (const chunk of request) length += chunk.length
    response.setHeader('Set-Cookie', ['a=1', 'b=2'])
    response.setHeader('Referrer-Policy', 'no-referrer')
    response.writeHead(201).end(`${length}`)
  }

  test('passes as it came, and the answer as it comes', async () => {
    answers['/admin/queue?x=1'] = echo
    const headers = {
      cookie: 'session=1',
      origin: 'https://paper.example',
      'content-length': '5',
      upgrade: 'websocket',
      te: 'trailers',
    }
    const { status, body, headers: got } = await ask('/admin/queue?x=1', { method: 'POST', headers, body: 'hello' })
    expect([status, body]).toEqual([201, '5'])
    expect(got['set-cookie']).toEqual(['a=1', 'b=2'])
    expect(got).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' })
    expect(asked[0]?.headers).toMatchObject({ cookie: 'session=1', 'x-forwarded-for': '127.0.0.1' })
    expect(asked[0]?.headers.upgrade).toBeUndefined()
    expect(asked[0]?.headers.te).toBeUndefined()
  })

  test('is never kept', async () => {
    answers['/admin'] = html('Queue')
    for (const _ of [1, 2]) expect((await ask('/admin')).body).toContain('self.__next_f')
    expect(asked).toHaveLength(2)
  })

  /** A client that says it sends no end of bytes, and sends them. */
  const sendChunks = (path: string, bytes: number): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1')
      let received = ''
      socket.on('data', (data) => {
        received += data
      })
      socket.on('error', () => {})
      socket.on('close', () => resolve(received))
      socket.write(`POST ${path} HTTP/1.1\r\nHost: paper.example\r\nTransfer-Encoding: chunked\r\n\r\n`)
      const chunk = Buffer.alloc(100_000, 'x')
      let sent = 0
      const send = () => {
        while (sent < bytes && !socket.destroyed) {
          sent += chunk.length
          socket.write(`${chunk.length.toString(16)}\r\n`)
          socket.write(chunk)
          const isRoom = socket.write('\r\n')
          if (!isRoom) return void socket.once('drain', send)
        }
        if (sent >= bytes && !socket.destroyed) socket.write('0\r\n\r\n')
      }
      send()
    })

  test('a body without a length is counted as it comes: 413, and no more of it is read than its limit', async () => {
    let reached = 0
    answers['/admin/working-copy'] = (request) => {
      request.on('data', (chunk: Buffer) => {
        reached += chunk.length
      })
      request.on('error', () => {})
    }
    expect(await sendChunks('/admin/working-copy', 30_000_000)).toMatch(/^HTTP\/1\.1 413 /)
    expect(reached).toBeLessThanOrEqual(1_000_000)
    answers['/admin/queue'] = echo
    expect(await ask('/admin/queue', { method: 'POST', body: 'still there' })).toMatchObject({ status: 201 })
  })

  test('one that says it is too long is refused unread, and to sign in one has to say how long', async () => {
    const long = { method: 'POST', headers: { 'content-length': '1000001' }, body: 'x'.repeat(1_000_001) }
    expect(await ask('/admin/queue', long)).toMatchObject({ status: 413, body: expect.stringContaining('too large') })
    const short = { method: 'POST', headers: { 'content-length': '20001' }, body: 'x'.repeat(20_001) }
    expect((await ask('/api/auth/callback/credentials', short)).status).toBe(413)
    expect(await sendChunks('/api/auth/callback/credentials', 100_000)).toMatch(/^HTTP\/1\.1 411 /)
    expect(asked).toEqual([])
  })

  test('where Next does not answer: 503 in a sentence', async () => {
    answers['/admin'] = (request) => request.socket.destroy()
    expect(await ask('/admin')).toMatchObject({ status: 503, body: expect.stringContaining('try again') })
    expect(faults).toHaveLength(1)
  })

  test('an editor who goes away frees Next', async () => {
    const gone = new Promise<void>((resolve) => {
      answers['/admin'] = (_request, response) => void response.once('close', resolve)
    })
    const socket = connect(port, '127.0.0.1')
    socket.write('GET /admin HTTP/1.1\r\nHost: paper.example\r\n\r\n')
    while (asked.length === 0) await new Promise((resolve) => setImmediate(resolve))
    socket.destroy()
    await gone
    expect(faults).toEqual([])
  })
})
