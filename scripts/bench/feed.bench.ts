import { rmSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { openSqlite } from '@/lib/store/sqlite/open-sqlite'
import type { Benchmark } from './bench'
import { type BenchServer, serveLedger } from './bench-server'
import { generateDigest } from './digest-generator'
import { importDigest } from './growing-archive'

const known = 300
const changes = 20
const seconds = 4
const clients = 4

interface Figures {
  readonly perSecond: number
  readonly cpu: number
}

export const bench: Benchmark = {
  about:
    'polls of a feed: nothing new, whole, and just changed, against a digest page (with nginx beside it: see front)',
  run: async () => {
    const server = await serveLedger(async (archive) => {
      for (let number = known; number > 0; number -= 1) await importDigest(archive, number)
    })
    try {
      const feed = `${server.url}/feed.xml`
      const first = await fetch(feed, { headers: { 'Accept-Encoding': 'gzip' } })
      await first.arrayBuffer()
      const page = await load(server, `${server.url}/digests/${generateDigest(known).slug}`, 200)
      const whole = await load(server, feed, 200)
      const unchanged = await load(server, feed, 304, { 'If-None-Match': first.headers.get('etag') ?? '' })
      const changed = await afterEachChange(server, feed)
      const row = (what: string, { perSecond, cpu }: Figures) => [
        what,
        perSecond,
        cpu,
        `${(perSecond / page.perSecond).toFixed(2)}×`,
      ]
      return {
        columns: ['', 'answers/s', 'CPU ms', 'of the digest page'],
        rows: [
          row('digest page (gzip)', page),
          row('feed, nothing new (304)', unchanged),
          row('feed, whole (gzip)', whole),
          row('feed, the first poll after a commit', changed),
        ],
      }
    } finally {
      await server.close()
      rmSync(server.folder, { recursive: true, force: true })
    }
  },
}

async function load(
  server: BenchServer,
  url: string,
  status: number,
  more: Record<string, string> = {},
): Promise<Figures> {
  const headers = { 'Accept-Encoding': 'gzip', ...more }
  let answers = 0
  const ask = async (until: number) => {
    while (performance.now() < until) {
      const response = await fetch(url, { headers })
      await response.arrayBuffer()
      if (response.status !== status) throw new Error(`${url} answered ${response.status}, not ${status}`)
      answers += 1
    }
  }
  await ask(performance.now() + 500)
  answers = 0
  const start = performance.now()
  const cpu = server.cpu()
  await Promise.all(Array.from({ length: clients }, () => ask(start + seconds * 1_000)))
  return { perSecond: (answers / (performance.now() - start)) * 1_000, cpu: (server.cpu() - cpu) / answers }
}

async function afterEachChange(server: BenchServer, url: string): Promise<Figures> {
  const archive = await openSqlite(server.database)
  let spent = 0
  let cpu = 0
  for (let change = 0; change < changes; change += 1) {
    await importDigest(archive, known + 1 + change)
    const [start, before] = [performance.now(), server.cpu()]
    await (await fetch(url, { headers: { 'Accept-Encoding': 'gzip' } })).arrayBuffer()
    spent += performance.now() - start
    cpu += server.cpu() - before
  }
  await archive.close()
  return { perSecond: (changes / spent) * 1_000, cpu: cpu / changes }
}
