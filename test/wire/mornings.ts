import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { read } from '@/test/store/fixture'
import type { FeedHandler } from './feed-server'
import { type FeedForm, type ListedArticle, writtenFeed } from './written-feed'

/** The feeds of the newsroom in these mornings, by their path on the server. */
export const morningFeeds = [
  { side: 'us', path: '/us/search', form: 'google', outlet: 'Google News' },
  { side: 'us', path: '/us/atom', form: 'atom', outlet: 'CNBC' },
  { side: 'us', path: '/us/json', form: 'json', outlet: 'CBS News' },
  { side: 'china', path: '/china/search', form: 'google', outlet: 'Google News' },
  { side: 'china', path: '/china/rdf', form: 'rdf', outlet: 'South China Morning Post' },
  { side: 'china', path: '/china/rss', form: 'rss', outlet: 'Global Times' },
] as const satisfies readonly { side: string; path: string; form: FeedForm; outlet: string }[]

export interface Morning {
  readonly now: Date
  readonly day: string
  /** What each path answers. */
  readonly answers: Readonly<Record<string, FeedHandler>>
  /** The paths that give nothing to read, and what the report must say of them. */
  readonly dead: ReadonlyMap<string, RegExp>
  /** Whether a side has nothing to read at all. */
  readonly isEmpty: boolean
}

const hour = 3_600_000
const freshADay = 5
const continuedADay = 4
const repeatsADay = 3

/**
 * For tests: mornings made of every article that content/ cites, always the same ones. Each side has some new articles a
 * day and some of the day before; some are carried by a second outlet, with a label, another quote or another dash.
 * Orders are shuffled by the number of the morning, one feed a morning is dead, each time in another way, and on one
 * morning a whole side is.
 */
export function mornings(count: number, first = new Date('2026-03-01T06:00:00Z')): readonly Morning[] {
  const cited = citedArticles()
  return Array.from({ length: count }, (_, index) => {
    const now = new Date(first.getTime() + index * 24 * hour)
    const isEmpty = index === 12
    const dead = new Map<string, Death>()
    const { path } = morningFeeds[(index * 5) % morningFeeds.length] ?? morningFeeds[0]
    dead.set(path, deaths[index % deaths.length] ?? deaths[0])
    if (isEmpty) for (const feed of morningFeeds) if (feed.side === 'china') dead.set(feed.path, deaths[0])
    const listed = new Map(
      ['us', 'china'].map((side) => [
        side,
        articlesOf(
          cited.filter((each) => each.side === side),
          index,
          now,
        ),
      ]),
    )
    const answers = morningFeeds.map(({ side, path, form, outlet }, place) => {
      const all = listed.get(side) ?? []
      const own = all.filter((article) => form === 'google' || article.outlet === outlet)
      const others = all.filter((article) => article.outlet !== outlet)
      const repeats =
        form === 'google'
          ? []
          : shuffled(others, index + place)
              .slice(0, repeatsADay)
              .map((article, at) => repeated(article, outlet, index + at))
      const body = writtenFeed(form, outlet, shuffled([...own, ...repeats], index * 7 + place))
      return [path, dead.get(path)?.answer ?? answering(body, form, index)] as const
    })
    return {
      ...{ now, day: now.toISOString().slice(0, 10), isEmpty },
      answers: Object.fromEntries(answers),
      dead: new Map([...dead].map(([path, { reason }]) => [path, reason])),
    }
  })
}

interface CitedArticle {
  readonly side: string
  readonly title: string
  readonly outlet: string
  readonly link: string
  readonly description?: string
}

/** Sources of the digests, and articles of the stories, as the files have them. */
function citedArticles(): readonly CitedArticle[] {
  const filesIn = (folder: string) =>
    readdirSync(`content/${folder}`).map(
      (name) => [name.slice(0, -3), readFileSync(`content/${folder}/${name}`, 'utf8')] as const,
    )
  const digests = filesIn('digests/us-china').map(([day, text]) => read(`us-china/${day}`, text))
  const stories = filesIn('stories').map(([slug, text]) => read(slug, text))
  return [...digests, ...stories].flatMap((document): CitedArticle[] =>
    document.kind === 'digest'
      ? document.sources.map(({ title, outlet, link = '', perspective = '' }) => ({
          title,
          outlet,
          link,
          side: perspective,
        }))
      : document.articles.map(({ title, outlet = '', account }, at) => ({
          // Without the name of the site, which web pages have behind their title.
          title: title.replace(/ [-|] (?:CBS News|CNN \w+ icon|South China Morning Post)$/, ''),
          ...{ outlet, side: at % 2 ? 'china' : 'us', description: account },
          link: `https://${outlet}/${document.slug}/${at}`,
        })),
  )
}

/** The new articles of a day, and some of the day before, which have their date of then. */
function articlesOf(cited: readonly CitedArticle[], index: number, now: Date): readonly ListedArticle[] {
  const of = (day: number, most: number) =>
    Array.from({ length: most }, (_, at) => {
      const place = day * freshADay + at
      const { side: _side, ...article } = cited[place % cited.length] ?? { side: '', title: '', outlet: '', link: '' }
      return { ...article, published: new Date(now.getTime() - (index - day) * 24 * hour - (at + 1) * 2 * hour) }
    })
  return [...of(index, freshADay), ...(index > 0 ? of(index - 1, continuedADay) : [])]
}

/** Of a few that are the same on every run: which, the number says. */
const shuffled = <Value>(values: readonly Value[], seed: number): readonly Value[] => {
  const length = values.length
  return (
    fc.sample(fc.shuffledSubarray([...values], { minLength: length, maxLength: length }), { seed, numRuns: 1 })[0] ?? []
  )
}

const rewritings: readonly ((title: string) => string)[] = [
  (title) => `UPDATE 1-${title}`,
  (title) => `Exclusive: ${title}`,
  (title) => title.replace(/[‘’]/g, "'").replace(/–/g, '-'),
  (title) => `${title}.`,
]

function repeated(article: ListedArticle, outlet: string, turn: number): ListedArticle {
  const title = rewritings[turn % rewritings.length]?.(article.title) ?? article.title
  const link = `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/${encodeURIComponent(title)}`
  return { ...article, title, outlet, link, published: new Date(article.published.getTime() + hour) }
}

/** A title without what `rewritings` does to it: the same for all copies of one report. */
export const reportOf = (title: string): string =>
  title
    .replace(/^(?:(?:UPDATE 1-|Exclusive: ))+/, '')
    .toLowerCase()
    .replace(/['‘’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** As a server that does its work, in one of the ways that there are. */
function answering(body: string, form: FeedForm, index: number): FeedHandler {
  const type = {
    google: 'text/xml',
    rss: 'application/rss+xml',
    rdf: 'application/rdf+xml',
    atom: 'application/atom+xml',
    json: 'application/feed+json',
  }[form]
  const ways: readonly FeedHandler[] = [
    (_, response) => response.writeHead(200, { 'content-type': type }).end(body),
    (_, response) => response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(gzipSync(body)),
    (_, response) =>
      response
        .writeHead(200, { 'content-type': `${type}; charset=utf-16le` })
        .end(Buffer.from(`\uFEFF${body.replace('UTF-8', 'UTF-16')}`, 'utf16le')),
  ]
  return ways[index % (form === 'json' ? 2 : 3)] ?? (() => undefined)
}

interface Death {
  readonly answer: FeedHandler
  readonly reason: RegExp
}
const deaths: readonly [Death, ...Death[]] = [
  { answer: (_, response) => response.writeHead(503).end(), reason: /answered 503/ },
  {
    answer: (_, response) => response.end('<!DOCTYPE html><html><body>Please accept cookies</body></html>'),
    reason: /is a web page and no feed/,
  },
  { answer: (request) => request.socket.destroy(), reason: /was closed before the answer was complete/ },
  {
    answer: (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
    reason: /169\.254\.169\.254 is not an address of the open net/,
  },
  { answer: (_, response) => response.end(), reason: /is empty/ },
  {
    answer: (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip at all'),
    reason: /is damaged/,
  },
  {
    answer: (_, response) => response.writeHead(200, { 'content-length': '200000000' }).write('<rss>'),
    reason: /larger than 5 MB/,
  },
]
