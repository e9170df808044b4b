import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type FeedHandler, type FeedServer, feedServer } from '@/test/wire/feed-server'
import { fetcher, serve } from '@/test/wire/fetching'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const endless = 'x'.repeat(65_536)

test('a feed is fetched, and the publication named', async () => {
  const server = await serve({ '/feed': '<rss/>' })
  const outcome = await fetcher().fetchFeed(server.at('/feed'))
  expect(outcome.kind === 'fetched' && text(outcome.bytes)).toBe('<rss/>')
  expect(outcome).toMatchObject({ contentType: 'application/rss+xml' })
  expect(server.asked[0]?.headers['user-agent']).toBe('Parallax/1 (+https://news.example.org)')
})

test('it is asked for again only if it has changed', async () => {
  const server = await serve({
    '/feed': (request, response) => {
      const isKnown = request.headers['if-none-match'] === '"a"' && request.headers['if-modified-since'] === 'yesterday'
      if (isKnown) response.writeHead(304).end()
      else response.writeHead(200, { etag: '"a"', 'last-modified': 'yesterday' }).end('<rss/>')
    },
  })
  const { fetchFeed } = fetcher()
  const first = await fetchFeed(server.at('/feed'))
  const validators = first.kind === 'fetched' ? first.validators : {}
  expect(await fetchFeed(server.at('/feed'), validators)).toEqual({ kind: 'not-modified' })
})

test.each([
  ['gzip', gzipSync('<rss/>')],
  ['br', brotliCompressSync('<rss/>')],
])('%s is decoded', async (coding, body) => {
  const server = await serve({
    '/feed': (_, response) => response.writeHead(200, { 'content-encoding': coding }).end(body),
  })
  const outcome = await fetcher().fetchFeed(server.at('/feed'))
  expect(outcome.kind === 'fetched' && text(outcome.bytes)).toBe('<rss/>')
})

test('a redirect is followed, five times and no more', async () => {
  const to =
    (path: string): FeedHandler =>
    (_, response) =>
      response.writeHead(302, { location: path }).end()
  const chain = Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`/${index}`, to(`/${index + 1}`)]))
  const server = await serve({ ...chain, '/7': '<rss/>' })
  expect(await fetcher().fetchFeed(server.at('/2'))).toMatchObject({ kind: 'fetched' })
  expect(await fetcher().fetchFeed(server.at('/1'))).toEqual({
    kind: 'failed',
    reason: 'It was redirected more than 5 times.',
  })
})

test('a server that stalls, before or within its answer, ends at the time limit', async () => {
  const server = await serve({
    '/silent': () => {},
    '/halting': (_, response) => void response.writeHead(200).write('<rss>'),
    '/dripping': (_, response) => {
      response.writeHead(200)
      const drip = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(drip))
    },
  })
  const { fetchFeed } = fetcher({ timeLimitMs: 150 })
  const reason = 'It did not answer in full within 0.15 seconds.'
  expect(await fetchFeed(server.at('/silent'))).toEqual({ kind: 'failed', reason })
  expect(await fetchFeed(server.at('/halting'))).toEqual({ kind: 'failed', reason })
  expect(await fetchFeed(server.at('/dripping'))).toEqual({ kind: 'failed', reason })
})

test('the time limit is for all redirects together', async () => {
  const slow =
    (path: string): FeedHandler =>
    (_, response) =>
      void setTimeout(() => response.writeHead(302, { location: path }).end(), 60)
  const server = await serve({ '/a': slow('/b'), '/b': slow('/c'), '/c': slow('/d'), '/d': slow('/e'), '/e': '<rss/>' })
  expect(await fetcher({ timeLimitMs: 150 }).fetchFeed(server.at('/a'))).toMatchObject({ kind: 'failed' })
})

test.each([
  ['a length that promises more than it sends', { 'content-length': '1000' }, '<rss/>', /closed before|not as long/],
  ['an answer that says it is 200 MB', { 'content-length': '200000000' }, '', /larger than 5 MB/],
  ['a coding that nobody knows', { 'content-encoding': 'rot13' }, 'x', /rot13/],
  ['damaged gzip', { 'content-encoding': 'gzip' }, 'no gzip at all', /damaged/],
  ['gzip that is cut off', { 'content-encoding': 'gzip' }, gzipSync(endless).subarray(0, 40), /cut off/],
])('%s is a failure', async (_what, headers, body, reason) => {
  const server = await serve({
    '/feed': (_, response) => {
      response.writeHead(200, headers)
      response.flushHeaders()
      if ('content-length' in headers) response.write(body || ' ', () => response.socket?.end())
      else response.end(body)
    },
  })
  const outcome = await fetcher().fetchFeed(server.at('/feed'))
  expect(outcome.kind === 'failed' && outcome.reason).toMatch(reason)
})

test('what a server sends beyond the length that it names is not the answer to the next request', async () => {
  const other = 'HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nforged'
  const server = await serve({
    '/feed': (_, response) => void response.socket?.write(`HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\n<rss/>${other}`),
    '/next': '<feed/>',
  })
  const { fetchFeed } = fetcher()
  const [first, ...next] = [await fetchFeed(server.at('/feed')), await fetchFeed(server.at('/next'))]
  expect(first?.kind === 'fetched' && text(first.bytes)).toBe('<rss/>')
  expect(next.map((outcome) => outcome.kind === 'fetched' && text(outcome.bytes))).toEqual(['<feed/>'])
})

test('headers without end, and an answer that is not HTTP, are failures', async () => {
  const server = await serve({
    '/long': (_, response) => response.writeHead(200, { 'x-long': 'x'.repeat(100_000) }).end('<rss/>'),
    '/other': (_, response) => void response.socket?.end('220 ftp.example.org ready\r\n'),
  })
  const { fetchFeed } = fetcher()
  expect(await fetchFeed(server.at('/long'))).toEqual({ kind: 'failed', reason: 'Its headers are too long.' })
  expect(await fetchFeed(server.at('/other'))).toEqual({ kind: 'failed', reason: 'Its answer is not HTTP.' })
})

test('200 MB without a length, and a small answer that unpacks to them, end at 5 MB', async () => {
  let sent = 0
  const packed = gzipSync(Buffer.alloc(200_000_000))
  const server = await serve({
    '/flood': (_, response) => {
      response.writeHead(200)
      const pour = () => {
        while (sent < 200_000_000 && !response.destroyed) {
          sent += endless.length
          if (!response.write(endless)) return void response.once('drain', pour)
        }
        response.end()
      }
      pour()
    },
    '/bomb': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed),
    '/bomb-in-bomb': (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip, br' }).end(brotliCompressSync(packed)),
  })
  const { fetchFeed } = fetcher()
  const reason = 'It is larger than 5 MB.'
  expect(await fetchFeed(server.at('/flood'))).toEqual({ kind: 'failed', reason })
  expect(sent).toBeLessThan(50_000_000)
  expect(await fetchFeed(server.at('/bomb'))).toEqual({ kind: 'failed', reason })
  expect(await fetchFeed(server.at('/bomb-in-bomb'))).toEqual({ kind: 'failed', reason })
})

test('what a server says is told in words', async () => {
  const status =
    (code: number, headers = {}): FeedHandler =>
    (_, response) =>
      response.writeHead(code, headers).end()
  const server = await serve({
    '/gone': status(410),
    '/busy': status(429, { 'retry-after': '120' }),
    '/broken': status(503),
    '/lost': status(302),
  })
  const { fetchFeed } = fetcher()
  const reasons = await Promise.all(
    ['/none', '/gone', '/busy', '/broken', '/lost'].map((path) => fetchFeed(server.at(path))),
  )
  expect(reasons.map((outcome) => outcome.kind === 'failed' && outcome.reason)).toEqual([
    'It answered 404: there is nothing at this address.',
    'It answered 410: it was removed for good.',
    'It answered 429: it was asked too often. It asks for 120 seconds of patience.',
    'It answered 503: its server has a fault.',
    'It answered 302 without a valid address to go to.',
  ])
})

test('a host that is not there, and one that refuses, are told in words', async () => {
  const server = await feedServer({})
  await server.close()
  expect(await fetcher().fetchFeed(server.at('/'))).toEqual({ kind: 'failed', reason: 'Its host refuses connections.' })
  const resolve = async () => {
    throw Object.assign(new Error(), { code: 'ENOTFOUND' })
  }
  expect(await fetcher({ resolve }).fetchFeed('http://nowhere.example/')).toEqual({
    kind: 'failed',
    reason: 'Its host does not exist.',
  })
})

test('a host has two connections at most, whichever way they come to it', async () => {
  const answer: FeedHandler = (_, response) => void setTimeout(() => response.end('<rss/>'), 20)
  const server = await serve(Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`/${index}`, answer])))
  const { fetchFeed } = fetcher()
  const outcomes = await Promise.all(Array.from({ length: 8 }, (_, index) => fetchFeed(server.at(`/${index}`))))
  expect(outcomes.every(({ kind }) => kind === 'fetched')).toBe(true)
  expect(server.mostAtOnce()).toBe(2)
})

test('hosts that redirect to each other do not wait for each other', async () => {
  const servers: FeedServer[] = []
  const to =
    (other: number): FeedHandler =>
    (_, response) =>
      response.writeHead(302, { location: servers[other]?.at('/feed') }).end()
  for (const other of [1, 0]) servers.push(await serve({ '/go': to(other), '/feed': '<rss/>' }))
  const { fetchFeed } = fetcher()
  const asked = servers.flatMap((server) => [server.at('/go'), server.at('/go')])
  expect((await Promise.all(asked.map((url) => fetchFeed(url)))).map(({ kind }) => kind)).toEqual(
    Array(4).fill('fetched'),
  )
})
