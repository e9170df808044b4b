import { createGzip } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { type FeedHandler, type FeedServer, feedServer } from '@/test/wire/feed-server'
import { type Fetcher, type FetcherOptions, openFetcher } from '../fetch-feed'
import { type ArticleReader, articleReader } from './read-articles'

const html = `<html><body><article>${'<p>The Hague took control of the chipmaker, and its owner protests.</p>'.repeat(9)}</article></body></html>`
const article: FeedHandler = (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(html)
const answers =
  (status: number, headers: Readonly<Record<string, string>> = {}, body = ''): FeedHandler =>
  (_, response) =>
    void response.writeHead(status, headers).end(body)
const robots = (text: string): FeedHandler => answers(200, { 'content-type': 'text/plain' }, text)

let [server, fetcher]: [FeedServer?, Fetcher?] = []
afterEach(async () => {
  await fetcher?.close()
  await server?.close()
})

/** What comes of these paths on a server that answers so, and what was asked of it. */
async function read(
  paths: Readonly<Record<string, FeedHandler>>,
  wanted: readonly string[],
  given: { readonly fetcher?: Partial<FetcherOptions>; readonly reader?: Partial<ArticleReader> } = {},
) {
  const opened = await feedServer(paths)
  const used = openFetcher({
    userAgent: 'A Paper (Parallax news wire; +https://paper.example)',
    allow: ['127.0.0.0/8'],
    timeLimitMs: 2_000,
    ...given.fetcher,
  })
  server = opened
  fetcher = used
  const links = wanted.map((path) => (/^https?:/.test(path) ? path : opened.at(path)))
  const texts = await articleReader({ fetcher: used, ...given.reader })(links)
  const found = links.map((link) => {
    const text = texts.get(link)
    return text?.kind === 'read' ? text.text : `unread: ${text?.reason}`
  })
  return {
    found,
    asked: opened.asked.map(({ url }) => url),
    agents: opened.asked.map(({ headers }) => headers['user-agent']),
    most: opened.mostAtOnce(),
  }
}

test('an article is read once robots.txt was asked, each address once, in the name of the publication', async () => {
  const { found, asked, agents } = await read(
    { '/1': article, '/2': article, '/robots.txt': robots('User-agent: *\nDisallow: /private') },
    ['/1', '/2', '/1'],
  )
  for (const text of found) expect(text).toMatch(/^The Hague took control/)
  expect(asked.toSorted()).toEqual(['/1', '/2', '/robots.txt'])
  expect(asked[0]).toBe('/robots.txt')
  expect(new Set(agents)).toEqual(new Set(['A Paper (Parallax news wire; +https://paper.example)']))
})

test.each([
  ['everybody', 'User-agent: *\nDisallow: /'],
  ['us by name', 'User-agent: parallax\nDisallow: /1\n\nUser-agent: *\nAllow: /'],
  ['us among others', 'User-agent: GPTBot\nUser-agent: Parallax\nDisallow: /'],
  ['by a pattern', 'User-agent: *\nAllow: /\nDisallow: /*1$'],
  ['behind a mark', '\uFEFFUser-agent: *\r\nDisallow: /\r\n'],
])('what robots.txt forbids %s is not requested', async (_what, text) => {
  const { found, asked } = await read({ '/1': article, '/robots.txt': robots(text) }, ['/1'])
  expect(found[0]).toMatch(/^unread: robots\.txt of 127\.0\.0\.1:\d+ does not allow it\.$/)
  expect(asked).toEqual(['/robots.txt'])
})

test.each([
  ['is not there', answers(404), true],
  ['is kept from us', answers(403), true],
  ['allows us and nobody else', robots('User-agent: *\nDisallow: /\n\nUser-agent: Parallax\nAllow: /'), true],
  ['is a page', article, true],
  ['cannot be made just now', answers(503), false],
  ['never ends', (_: unknown, response: Parameters<FeedHandler>[1]) => void response.write('User-agent: *\n'), false],
  ['leads into a private network', answers(302, { location: 'http://169.254.169.254/latest' }), false],
  ['is too large', robots(`User-agent: *\n${'Disallow: /x\n'.repeat(60_000)}`), false],
  ['is of patterns that take long', robots(`User-agent: *\n${`Disallow: /${'*a'.repeat(900)}\n`.repeat(250)}`), true],
])('where robots.txt %s', async (_what, handler, allows) => {
  const started = performance.now()
  const { asked } = await read({ '/1': article, '/robots.txt': handler }, ['/1'], { fetcher: { timeLimitMs: 500 } })
  expect(asked.includes('/1')).toBe(allows)
  expect(performance.now() - started).toBeLessThan(4_000)
})

test('a redirect is asked of robots.txt of where it leads, and looked at again', async () => {
  const other = await feedServer({ '/gone': article, '/robots.txt': robots('User-agent: *\nDisallow: /') })
  const { found } = await read(
    {
      '/1': answers(302, { location: other.at('/gone') }),
      '/2': answers(302, { location: 'http://169.254.169.254/latest/meta-data' }),
      '/3': (request, response) => answers(302, { location: `${request.url}` })(request, response),
    },
    [
      '/1',
      '/2',
      '/3',
      'http://10.0.0.1/x',
      'file:///etc/passwd',
      'https://news.google.com/rss/articles/CBMiVkFVX3lxTE4z',
    ],
  )
  expect(found[0]).toMatch(/robots\.txt of .* does not allow it/)
  expect(found[1]).toMatch(/169\.254\.169\.254 is not an address of the open net/)
  expect(found[2]).toMatch(/redirected more than 5 times/)
  expect(found[3]).toMatch(/10\.0\.0\.1 is not an address of the open net/)
  expect(found[4]).toMatch(/^unread: /)
  expect(found[5]).toBe('unread: Its link leads to Google News and not to the article.')
  expect(other.asked.map(({ url }) => url)).toEqual(['/robots.txt'])
  await other.close()
})

/** Answers without end, in zeros that pack well. */
const endless: FeedHandler = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
  const packed = createGzip()
  packed.pipe(response)
  const zeros = Buffer.alloc(1_000_000)
  let sent = 0
  const send = () => {
    for (; sent < 200; sent++) if (!packed.write(zeros)) return packed.once('drain', send)
    return packed.end()
  }
  response.on('close', () => packed.destroy())
  packed.on('error', () => undefined)
  send()
}

test('articles that are hostile stop no other, and a host has two connections at most', async () => {
  const paths: Record<string, FeedHandler> = {
    '/endless': endless,
    '/lies': (_, response) =>
      void response.writeHead(200, { 'content-length': '200000000', 'content-type': 'text/html' }).write('<p>'),
    '/stalls': () => undefined,
    '/cut': (_, response) =>
      void response.writeHead(200, { 'content-length': '900' }).write('<p>', () => response.destroy()),
    '/picture': answers(200, { 'content-type': 'image/png' }, 'x'),
    '/gone': answers(410),
    '/nested': answers(200, { 'content-type': 'text/html' }, '<div>'.repeat(300_000)),
    '/good': article,
  }
  const { found, most } = await read(paths, Object.keys(paths))
  expect(found.slice(0, -1).every((text) => text.startsWith('unread: '))).toBe(true)
  expect([found[0], found[1]]).toEqual(['unread: It is larger than 2 MB.', 'unread: It is larger than 2 MB.'])
  expect(found.at(-1)).toMatch(/^The Hague took control/)
  expect(most).toBeLessThanOrEqual(2)
}, 20_000)

test('what has not begun when the time is over is left, with a sentence', async () => {
  const { found, asked } = await read({ '/1': article }, ['/1'], { reader: { timeLimitMs: 0 } })
  expect([found, asked]).toEqual([['unread: There was no time left for it.'], []])
})
