import fc from 'fast-check'
import pLimit from 'p-limit'
import { openPaper } from './paper'
import { type FaultPart, Tally } from './part'
import { listen, type Raw, sendRaw } from './raw-client'

const host = 'Host: localhost\r\n'
const get = (target: string, fields = ''): string =>
  `GET ${target} HTTP/1.1\r\n${host}${fields}Connection: close\r\n\r\n`
const of = (line: string, fields = '', body = ''): string =>
  `${line}\r\n${host}${fields}Connection: close\r\n\r\n${body}`
const hiddenRequest = 'GET /admin HTTP/1.1\r\nHost: localhost\r\n\r\n'
const smuggled = (fields: string, body: string, path = '/about'): string =>
  `POST ${path} HTTP/1.1\r\n${host}Origin: http://localhost\r\n${fields}\r\n\r\n${body}`

/** Ambiguous body lengths: a second response on the connection would be the smuggled request's. */
const smuggling: readonly (readonly [string, string])[] = ['/about', '/admin', '/api/auth/signout'].flatMap((path) => [
  ['CL.TE', smuggled('Content-Length: 6\r\nTransfer-Encoding: chunked', `0\r\n\r\n${hiddenRequest}`, path)] as const,
  [
    'TE.CL',
    smuggled('Transfer-Encoding: chunked\r\nContent-Length: 4', `5\r\nhello\r\n0\r\n\r\n${hiddenRequest}`, path),
  ] as const,
  [
    'TE.TE',
    smuggled('Transfer-Encoding: chunked\r\nTransfer-Encoding: identity', `0\r\n\r\n${hiddenRequest}`, path),
  ] as const,
  ['TE misspelt', smuggled('Transfer-Encoding: xchunked\r\nContent-Length: 5', `hello${hiddenRequest}`, path)] as const,
  [
    'TE with a blank',
    smuggled('Transfer-Encoding : chunked\r\nContent-Length: 5', `hello${hiddenRequest}`, path),
  ] as const,
  [
    'TE folded',
    smuggled('Transfer-Encoding:\r\n chunked\r\nContent-Length: 5', `hello${hiddenRequest}`, path),
  ] as const,
  ['two lengths', smuggled('Content-Length: 5\r\nContent-Length: 6', `hello${hiddenRequest}`, path)] as const,
  ['a length of signs', smuggled('Content-Length: +5', `hello${hiddenRequest}`, path)] as const,
  ['a negative length', smuggled('Content-Length: -1', hiddenRequest, path)] as const,
  [
    'a chunk of no number',
    smuggled('Transfer-Encoding: chunked', `zz\r\nhello\r\n0\r\n\r\n${hiddenRequest}`, path),
  ] as const,
  ['a chunk of 2^64', smuggled('Transfer-Encoding: chunked', `10000000000000000\r\nhello\r\n0\r\n\r\n`, path)] as const,
  ['line feeds alone', `POST ${path} HTTP/1.1\n${host}Content-Length: 5\n\nhello${hiddenRequest}`] as const,
])

const paths = [
  '/',
  '/about',
  '/feed.xml',
  '/admin',
  '/sign-in',
  '/setup',
  '/api/health',
  '/api/auth/csrf',
  '/preview/x',
]
const traversal = [
  ...['/../../etc/passwd', '/..%2f..%2f..%2fetc%2fpasswd', '/%2e%2e/%2e%2e/etc/passwd', '/..%5c..%5cetc%5cpasswd'],
  ...['/_next/static/../../package.json', '/_next/static/%2e%2e/%2e%2e/package.json', '/.env', '/data/parallax.sqlite'],
  ...['/_next/../data/auth-secret', '/.git/config', '/package.json', '/server/front.ts', '/_next/server/app/page.js'],
  ...[
    '//etc/passwd',
    '/digests/..;/admin',
    '/paper.js/../../package.json',
    '/%00',
    '/about%00.html',
    '/about%0d%0aX: y',
  ],
]
const targets = [
  ...[
    '/%',
    '/%zz',
    '/%c0%af',
    '/%ff',
    '/digests/%',
    '/admin/%',
    '/preview/%ff',
    '/search?q=%',
    '/search?%=%',
    '/%E0%A4',
  ],
  ...[`/${'x'.repeat(20_000)}`, `/about?${'x'.repeat(15_000)}`, `/search?q=${'%41'.repeat(4_000)}`, '/'.repeat(1_500)],
  ...['*', 'about', '?', '#', 'http://localhost', 'http://evil.example/admin', 'https://evil.example/', 'ftp://x/'],
  ...[
    'http://localhost/about',
    'http://[::1',
    'http:///about',
    '/about#x',
    '/admin#x',
    '/preview/x#y',
    '\\admin',
    '/\\admin',
  ],
]
const odd: readonly (readonly [string, string])[] = [
  ...['OPTIONS *', ...paths.map((path) => `OPTIONS ${path}`)].map((line) => [line, of(`${line} HTTP/1.1`)] as const),
  ...paths.map((path) => [`TRACE ${path}`, of(`TRACE ${path} HTTP/1.1`)] as const),
  ...['/about', '/admin'].flatMap((path) =>
    ['CONNECT', 'PROPFIND', 'PATCH', 'PUT', 'DELETE', 'PURGE', 'M-SEARCH', 'get', 'NOT-A-METHOD'].map(
      (method) => [`${method} ${path}`, of(`${method} ${path} HTTP/1.1`)] as const,
    ),
  ),
  ...traversal.map((target) => [target, get(target)] as const),
  ...targets.map((target) => [target.slice(0, 40), get(target)] as const),
  ['a thousand header fields', get('/about', Array.from({ length: 1_000 }, (_, n) => `X-${n}: ${n}\r\n`).join(''))],
  ['a header of 100 kB', get('/about', `X: ${'x'.repeat(100_000)}\r\n`)],
  ['cookies of 15 kB', get('/admin', `Cookie: ${'a=b; '.repeat(3_000)}\r\n`)],
  ['no host', 'GET /about HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ['two hosts', get('/about', 'Host: evil.example\r\n')],
  ['an empty host', 'GET /about HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n'],
  ['a host with a path', 'GET /admin HTTP/1.1\r\nHost: evil.example/x@y\r\nConnection: close\r\n\r\n'],
  ['HTTP/1.0', 'GET /about HTTP/1.0\r\n\r\n'],
  ['HTTP/0.9', 'GET /about\r\n\r\n'],
  ['HTTP/2 preface', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['HTTP/9.9', 'GET /about HTTP/9.9\r\n\r\n'],
  ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ['NUL in a header', get('/about', 'X: a\0b\r\n')],
  ['a header without a name', get('/about', ': x\r\n')],
  ['Expect', of('POST /about HTTP/1.1', 'Expect: 100-continue\r\nContent-Length: 5\r\n')],
  ['another Expect', get('/about', 'Expect: the-unexpected\r\n')],
  ['ranges', get('/about', `Range: bytes=${'0-1,'.repeat(1_000)}0-1\r\n`)],
  ['many languages', get('/admin', `Accept-Language: ${'en;q=0.1,'.repeat(1_500)}en\r\n`)],
  ['many codings', get('/about', `Accept-Encoding: ${'gzip;q=0.1,'.repeat(1_200)}br\r\n`)],
  ['many tags', get('/about', `If-None-Match: ${'"a",'.repeat(3_000)}"b"\r\n`)],
  [
    'an upgrade',
    get('/about', 'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n'),
  ],
]

const randomRequests = 600
const halfOpen = 500
const closedWithinMs = 60_000

export const part: FaultPart = {
  about: 'whatever bytes come, nobody gets a 500, a second answer or a file, and readers go on reading',
  run: async function* ({ seed }) {
    const paper = await openPaper()
    const [server] = paper.servers
    const [client] = paper.clients
    if (!server || !client) throw new Error('There is no server.')
    const half = Array.from({ length: halfOpen }, () => listen(server.url))
    const opened = Date.now()
    for (const { socket } of half) socket.write('GET /about HTTP/1.1\r\nHost: local')
    try {
      const reader = new Tally('readers meanwhile')
      const slowest: number[] = []
      const read = async (): Promise<void> => {
        const { status, took } = await client.ask('/about')
        slowest.push(took)
        reader.note(status !== 200 && `/about answered ${status}`)
      }
      const send = async (tally: Tally, what: string, bytes: string, most = 1): Promise<void> => {
        tally.note(faultOf(await sendRaw(server.url, Buffer.from(bytes, 'latin1')), what, most))
        await read()
      }
      const limit = pLimit(8)
      const all = async (what: string, requests: readonly (readonly [string, string])[]) => {
        const tally = new Tally(what)
        await Promise.all(requests.map(([name, bytes]) => limit(() => send(tally, name, bytes))))
        return tally.tried()
      }
      yield await all('two opinions on where a body ends', smuggling)
      yield await all('methods, targets, paths and headers', odd)
      const random = fc.sample(anyRequest, { seed, numRuns: randomRequests })
      yield await all(
        'random requests',
        random.map((bytes) => [JSON.stringify(bytes.slice(0, 60)), bytes] as const),
      )
      yield reader.tried(`slowest ${Math.max(...slowest).toFixed(0)} ms`)

      const held = new Tally('half a request line, open for as long as the server lets it')
      while (half.some(({ socket }) => !socket.destroyed) && Date.now() - opened < closedWithinMs) {
        await new Promise((resolve) => setTimeout(resolve, 500))
        await read()
      }
      for (const { socket } of half) held.note(!socket.destroyed && 'is still open after a minute')
      yield held.tried(`closed after ${((Date.now() - opened) / 1_000).toFixed(0)} s`)
    } finally {
      for (const { socket } of half) socket.destroy()
      await paper.close()
    }
  },
}

function faultOf({ received, statuses }: Raw, what: string, most: number): string | false {
  const bad = statuses.find((status) => status >= 500 && status !== 501 && status !== 505)
  if (bad) return `${what}: ${bad}`
  // Interim responses do not count.
  const whole = statuses.filter((status) => status !== 100)
  if (whole.length > most) return `${what}: ${whole.length} answers (${whole.join(', ')})`
  if (/root:.*:0:0:|SQLite format|"dependencies"|AUTH_SECRET|\[core\]/.test(received)) return `${what}: a file`
  if (/evil\.example/i.test(received.split('\r\n\r\n')[0] ?? '')) return `${what}: leads elsewhere`
  return /\n\s+at .+:\d+:\d+/.test(received) && `${what}: a stack trace`
}

const anyRequest: fc.Arbitrary<string> = fc
  .record({
    method: fc.constantFrom('GET', 'HEAD', 'POST', 'OPTIONS', 'TRACE', 'PUT'),
    target: fc.oneof(
      fc.webPath(),
      fc.constantFrom(...paths, ...targets.slice(0, 10)),
      fc.string({ unit: 'binary-ascii', maxLength: 60 }).map((text) => `/${text}`),
      fc.webQueryParameters().map((query) => `/search?${query}`),
    ),
    fields: fc.dictionary(
      fc.constantFrom('RSC', 'Range', 'Accept', 'Cookie', 'Origin', 'Host', 'Next-Action', 'Content-Type', 'Via', 'TE'),
      fc.string({ unit: 'binary-ascii', maxLength: 40 }),
      { maxKeys: 5 },
    ),
    body: fc.string({ unit: 'binary-ascii', maxLength: 100 }),
  })
  .map(({ method, target, fields, body }) => {
    const head = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`)
    const length = method === 'POST' || method === 'PUT' ? `Content-Length: ${body.length}\r\n` : ''
    return `${method} ${target} HTTP/1.1\r\n${host}${head.join('')}${length}Connection: close\r\n\r\n${length ? body : ''}`
  })
