import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { emptyRegistry, type OutletRegistry } from '@/lib/digest/outlets/registry'
import { chooseItems } from '@/lib/wire/choose'
import { parseFeeds } from '@/lib/wire/feeds-file'
import { groupEvents } from '@/lib/wire/same-event'
import type { Benchmark } from './bench'
import { measureEvents, readLabels } from './events/measure-events'
import { measureProcess } from './measure-process'
import { reportsTable } from './same-report/measure-reports'

const feeds = 300
const itemsAFeed = 100
const sizes = [1_000, 3_000, 10_000, 30_000]
const wanted = { seconds: 60, megabytes: 400 }

/** Titles of some ten words out of five thousand, the first ones often; one in ten is that of another feed. */
const titles = `
const word = (n) => 'w' + Math.floor(5000 * (((n * 2654435761) >>> 0) / 4294967296) ** 2).toString(36)
const title = (n) => { const at = n % 10 ? n : n - n % 1000; return Array.from({ length: 10 }, (_, i) => word(at * 31 + i * 7919)).join(' ') + ' China ' + at }
`
const titleOf = new Function(`${titles}; return title`)() as (number: number) => string

const server = `${titles}
const now = Date.now()
require('node:http').createServer((request, response) => {
  const feed = Number(request.url.slice(1))
  const items = Array.from({ length: ${itemsAFeed} }, (_, i) => '<item><title>' + title(feed * ${itemsAFeed} + i) + '</title><link>https://example.org/' + feed + '/' + i +
    '</link><pubDate>' + new Date(now - i * 600000).toUTCString() + '</pubDate><description>' + 'What the article says. '.repeat(15) + '</description></item>')
  response.end('<rss version="2.0"><channel><title>Outlet ' + feed + '</title>' + items.join('') + '</channel></rss>')
}).listen(0, '0.0.0.0', function () { console.log(this.address().port) })
`

export const bench: Benchmark = {
  about: `${feeds} feeds of ${itemsAFeed} items each from servers on this machine to a draft, by npm run gather; then choosing and grouping into events alone; then precision and recall of “same event” and “same report” on labels`,
  run: async function* () {
    const child = spawn(process.execPath, ['-e', server], { stdio: ['ignore', 'pipe', 'inherit'] })
    const folder = mkdtempSync(join(tmpdir(), 'parallax-bench-wire-'))
    try {
      const [port] = (await child.stdout[Symbol.asyncIterator]().next()).value.toString().split('\n')
      const env = {
        CONTENT_DIR: join(folder, 'content'),
        DATA_DIR: join(folder, 'data'),
        WIRE_ALLOW: '127.0.0.0/8',
        DATABASE_URL: '',
      }
      mkdirSync(env.CONTENT_DIR)
      for (const name of ['topics.yaml', 'outlets.yaml']) cpSync(`content/${name}`, join(env.CONTENT_DIR, name))
      writeFileSync(join(env.CONTENT_DIR, 'feeds.yaml'), feedsFile(Number(port)))
      const runs = { 'first run': [], again: [], 'with stories': ['--stories'] }
      const rows = Object.entries(runs).map(([what, more]) => {
        const { milliseconds, cpu, megabytes } = measureProcess(['scripts/run.mjs', 'gather', ...more], env)
        const isWithin = milliseconds < wanted.seconds * 1000 && megabytes < wanted.megabytes
        return [what, feeds, feeds * itemsAFeed, milliseconds, cpu, megabytes, isWithin ? 'yes' : 'NO']
      })
      const limits = `under ${wanted.seconds} s and ${wanted.megabytes} MB`
      yield { columns: ['what', 'feeds', 'items', 'ms', 'CPU ms', 'MB', limits], rows }
    } finally {
      child.kill()
      rmSync(folder, { recursive: true, force: true })
    }
    const least = sizes.map((size) => ({ size, ms: choosing(size, emptyRegistry) }))
    yield growth('choosing', least)
    yield growth(
      'grouping into events',
      sizes.map((size) => ({ size, ms: grouping(size) })),
    )
    yield {
      columns: ['same event: labelled articles', 'articles', 'pairs', 'of one event', 'precision', 'recall'],
      rows: (['tuned', 'held'] as const).map((name) => {
        const articles = readLabels(name)
        const { pairs, same, precision, recall } = measureEvents(articles)
        const what = { tuned: 'the rule was set with', held: 'held out' }[name]
        return [what, articles.length, pairs, same, precision.toFixed(3), recall.toFixed(3)]
      }),
    }
    yield reportsTable()
  },
}

/** Fifty hosts, since one has two connections. */
function feedsFile(port: number): string {
  const sideOf = (from: number, count: number) =>
    Array.from(
      { length: count },
      (_, n) => `        - url: http://127.0.0.${1 + ((from + n) % 50)}:${port}/${from + n}\n`,
    ).join('')
  return `topics:\n  us-china:\n    sides:\n      us:\n${sideOf(0, feeds / 2)}      china:\n${sideOf(feeds / 2, feeds / 2)}`
}

/** Beside n log n: above 1 it grows faster. */
function growth(what: string, measured: readonly { readonly size: number; readonly ms: number }[]) {
  const [first = { size: 1, ms: 1 }] = measured
  const inTheory = (size: number) => (size * Math.log(size)) / (first.size * Math.log(first.size))
  return {
    columns: ['items', `${what}, CPU ms`, 'µs an item', `/ ${first.size} items`, '/ n log n'],
    rows: measured.map(({ size, ms }) => {
      const ratio = ms / first.ms
      return [size, ms, (1000 * ms) / size, `${ratio.toFixed(1)}×`, (ratio / inTheory(size)).toFixed(2)]
    }),
  }
}

/** The least processor time of three runs, in milliseconds. */
function leastOfThree(work: () => void): number {
  const times = Array.from({ length: 3 }, () => {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

const grouping = (size: number): number => {
  const articles = Array.from({ length: size }, (_, n) => ({
    title: titleOf(n),
    summary: titleOf(size + n),
    published: new Date(Date.parse('2026-02-12T06:00:00Z') - (n % 2160) * 60_000).toISOString(),
  }))
  return leastOfThree(() => groupEvents(articles))
}

function choosing(size: number, registry: OutletRegistry): number {
  const sides = [
    { id: 'us', name: 'United States', countries: ['US'] },
    { id: 'china', name: 'China', countries: ['CN'] },
  ]
  const topic = { id: 'us-china', name: 'US vs China', perspectives: sides }
  const [settings] = parseFeeds(
    'topics: { us-china: { sides: { us: [{ search: x }], china: [{ search: y }] } } }',
    'bench',
    [topic],
  )
  const feed = settings?.sides[0]?.feeds[0]
  if (!settings || !feed) throw new Error('no feeds')
  const until = new Date('2026-02-12T06:00:00Z')
  const candidates = Array.from({ length: size }, (_, n) => {
    const item = {
      title: titleOf(n),
      link: `https://example.org/${n}`,
      outlet: `Outlet ${n % 300}`,
      locale: 'en',
      published: undefined,
      summary: undefined,
    }
    return { item, side: n % 2 ? 'us' : 'china', feed }
  })
  return leastOfThree(() => chooseItems({ candidates, topic, feeds: settings, registry, earlier: [], until }))
}
