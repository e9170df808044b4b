import pLimit from 'p-limit'
import type { Answered, Client } from './client'
import {
  addressesOf,
  hiddenStates,
  leaving,
  type Marked,
  markedDigest,
  receiveAll,
  waysOut,
  wordsBegin,
} from './hidden-documents'
import { openPaper, type TriedPaper } from './paper'
import { type FaultPart, Tally } from './part'

/** Headers that Next, proxies and attackers use to get another form of a page. */
const headerSets: readonly Readonly<Record<string, string>>[] = [
  {},
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  { rsc: '1', 'next-router-state-tree': '%5B%22%22%2C%7B%7D%5D' },
  { 'x-nextjs-data': '1', purpose: 'prefetch', accept: 'application/json', 'x-forwarded-host': 'evil.example' },
  { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy', 'x-middleware-prefetch': '1' },
  { 'x-matched-path': '/admin', 'x-invoke-path': '/admin', 'x-now-route-matches': '1=a' },
  { cookie: '__prerender_bypass=1; __next_preview_data=1; next-auth.session-token=a.b.c' },
  { 'if-none-match': '*', range: 'bytes=0-99', 'cache-control': 'no-cache' },
]

/** Queries that match hidden documents as well: results must not contain them. */
const questions = ['happened', 'gazette', 'reported', 'zqx', 'zqx*', '"happened"', 'title', 'topic'].flatMap((word) => [
  `/search?q=${encodeURIComponent(word)}`,
  `/search/suggest?q=${encodeURIComponent(word)}`,
  `/search/feed.json?q=${encodeURIComponent(word)}`,
  `/search?q=${encodeURIComponent(word)}&order=best&from=2025-01-01&to=2099-01-01`,
])
const starts = [
  ...['/', '/sitemap.xml', '/news-sitemap.xml', '/feeds.opml', '/feed.xml', '/atom.xml', '/feed.json', '/archive'],
  ...['/corrections', '/corrections/feed.json', '/stories', '/outlets', '/about', '/subscribe', '/robots.txt'],
  ...['/manifest.webmanifest', '/no-such-page', '/unavailable', '/_global-error', '/_not-found', '/record', '/days'],
]
const privateStarts = ['/api/health', '/admin', '/admin/find?q=zqx', '/admin/log', '/sign-in', '/setup', '/preview/x']
const mostCrawled = 400

export const part: FaultPart = {
  about: 'text that is not public, or no longer public, is in no answer of either of two servers, whatever the request',
  run: async function* () {
    const hidden = Object.values(hiddenStates).flatMap((front) => [
      markedDigest({ front }),
      markedDigest({ front, ownTopic: true }),
    ])
    const gone = Object.values(waysOut).map((front) => ({ front, document: markedDigest() }))
    const documents = [...hidden, ...gone.map(({ document }) => document)]
    const paper = await openPaper((archive) => receiveAll(archive, documents), 2)
    try {
      const before = await ask(paper, documents, [{}])
      const known = new Set(gone.map(({ document }) => document.word))
      yield before.told('asked while the latter are public', (word) => !known.has(word))
      yield before.control(gone.map(({ document }) => document))
      await receiveAll(
        paper.archive,
        gone.map(({ front, document }) => leaving(document, front)),
      )
      yield (await ask(paper, documents, headerSets)).told('asked once all are hidden', () => true)
    } finally {
      await paper.close()
    }
  },
}

/** Next renders these for each request, so they are not tried with every header set. */
const isForEditors = (address: string): boolean => /^\/(?:admin|preview)\//.test(address)

interface Found {
  readonly address: string
  readonly word: string
}

async function ask(
  { clients }: TriedPaper,
  documents: readonly Marked[],
  sets: readonly Readonly<Record<string, string>>[],
) {
  const words = documents.map(({ word }) => word)
  const found: Found[] = []
  const errors: string[] = []
  let count = 0
  const limit = pLimit(12)
  const askOne = (client: Client, address: string, headers: Readonly<Record<string, string>>) =>
    limit(async () => {
      const answer = await client.ask(address, { headers })
      count += 1
      if (answer.status >= 500) errors.push(`${address} answered ${answer.status}`)
      const text = `${answer.body}\n${JSON.stringify(answer.headers)}`
      if (text.includes(wordsBegin))
        for (const word of words) if (text.includes(word)) found.push({ address: `${client.url}${address}`, word })
      return answer
    })
  const own = documents.flatMap((document) => addressesOf(document).map((address) => ({ address, document })))
  for (const client of clients) {
    const crawled = await crawl((address) => askOne(client, address, {}))
    await Promise.all([...crawled, ...questions].flatMap((address) => sets.map((set) => askOne(client, address, set))))
    await Promise.all(privateStarts.map((address) => askOne(client, address, {})))
    for (const headers of sets)
      await Promise.all(
        own.map(async ({ address, document }) => {
          if (isForEditors(address) && headers !== sets[0]) return
          const { status } = await askOne(client, address, headers)
          // A picture cannot be searched for words.
          if (status === 200 && address.includes('.png')) found.push({ address, word: document.word })
        }),
      )
  }
  return {
    told(what: string, counts: (word: string) => boolean) {
      const faults = found.filter(({ word }) => counts(word)).map(({ address, word }) => `${address} tells ${word}`)
      return { what, count, faults: [...errors, ...faults] }
    },
    /** A control: each of these is public and must be found at ten addresses or more. */
    control(open: readonly Marked[]) {
      const tally = new Tally('the same crawl finds those that are public')
      for (const { word, slug } of open) {
        const times = found.filter((each) => each.word === word).length
        tally.note(times < 10 && `${slug} was found ${times} times only`)
      }
      return tally.tried()
    },
  }
}

async function crawl(askOne: (address: string) => Promise<Answered>): Promise<readonly string[]> {
  const known = new Set(starts)
  let next = [...known]
  while (next.length > 0 && known.size < mostCrawled) {
    const led = await Promise.all(next.map(askOne))
    next = [...new Set(led.flatMap(({ body }) => linksIn(body)))].filter((address) => !known.has(address))
    for (const address of next.slice(0, mostCrawled - known.size)) known.add(address)
  }
  return [...known]
}

const linksIn = (body: string): string[] =>
  [...body.matchAll(/(?:href="|Url="|<loc>|"url": ?"|<link>)(?:http:\/\/localhost:\d+)?(\/(?!\/)[^"<#]*)/g)]
    .map(([, address = '']) => address.replaceAll('&amp;', '&'))
    .filter((address) => !/^\/(?:admin|api|sign-in|_next\/static)/.test(address))
