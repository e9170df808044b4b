import { spawnSync } from 'node:child_process'
import { setInterval } from 'node:timers/promises'
import type { Archive } from '@/lib/store/archive'
import { openSqlite } from '@/lib/store/sqlite/open-sqlite'
import type { BenchServer } from '../bench-server'
import { codedBody } from '../coded-body'
import { importDigest } from '../growing-archive'
import { isInstalled } from '../installed'
import { median, type Table } from '../table'
import { serveWithNginx } from './nginx'
import { runWrk } from './wrk'

/** Server and client have a core of their own each. */
export const serverCore = 0
const clientCore = 1

const rounds = 5
const seconds = 3

const pages = [
  { what: 'a digest', path: '/digests/us-china/2026-02-12' },
  { what: 'the front page', path: '/' },
  { what: 'a feed', path: '/feed.xml' },
]

interface Side {
  readonly url: string
  readonly acceptEncoding: string
  readonly cpu: () => number
}

interface Load {
  readonly perSecond: number
  readonly p99: number
  /** Microseconds of processor time a response, which is independent of other programs. */
  readonly cpu: number
}

/**
 * The front and nginx serve the same coded bytes, in turns; then the front with a correction of another document every
 * second, which makes each page a miss once a second. `server` serves content/ on a core of its own.
 */
export async function measureBesideNginx(server: BenchServer): Promise<Table> {
  const bodies = await Promise.all(pages.map(({ path }) => codedBody(server.url + path, 'br')))
  const nginx = await serveWithNginx(bodies, serverCore)
  const archive = await openSqlite(server.database)
  const release = staysOn(clientCore)
  try {
    const rows: (string | number)[][] = []
    for (const [number, { what, path }] of pages.entries()) {
      const front: Side = { url: server.url + path, acceptEncoding: 'br', cpu: server.cpu }
      const other: Side = { url: `${nginx.url}/${number}.html`, acceptEncoding: 'gzip', cpu: nginx.cpu }
      const turns: { front: Load; nginx: Load; publishing: Load }[] = []
      for (let round = 0; round <= rounds; round += 1) {
        const turn = {
          nginx: await load(other),
          front: await load(front),
          publishing: await whilePublishing(archive, () => load(front)),
        }
        if (round > 0) turns.push(turn)
      }
      const middle = (figure: (turn: (typeof turns)[number]) => number) => median(turns.map(figure))
      const ratio = (figure: (turn: (typeof turns)[number]) => number) => `${middle(figure).toFixed(2)}×`
      rows.push([
        what,
        bodies[number]?.length ?? 0,
        middle(({ nginx }) => nginx.perSecond),
        middle(({ front }) => front.perSecond),
        ratio(({ nginx, front }) => front.perSecond / nginx.perSecond),
        middle(({ nginx }) => nginx.cpu),
        middle(({ front }) => front.cpu),
        middle(({ front }) => front.p99),
        middle(({ publishing }) => publishing.perSecond),
        ratio(({ front, publishing }) => publishing.perSecond / front.perSecond),
        middle(({ publishing }) => publishing.p99),
      ])
    }
    return {
      title:
        'Answers a second beside nginx with the same bytes (wanted: 0.35×, p99 under 10 ms; while publishing 0.8×)',
      columns: [
        ...['', 'bytes', 'nginx/s', 'front/s', 'of nginx', 'nginx CPU µs', 'front CPU µs', 'p99 ms'],
        ...['publishing/s', 'of quiet', 'p99 ms'],
      ],
      rows,
    }
  } finally {
    release()
    await nginx.close()
    await archive.close()
  }
}

async function load({ url, acceptEncoding, cpu }: Side): Promise<Load> {
  const before = cpu()
  const { requests, perSecond, p99, otherStatus, failed } = await runWrk(url, {
    core: clientCore,
    seconds,
    acceptEncoding,
  })
  if (otherStatus + failed > 0) throw new Error(`${url}: ${otherStatus} answers were no 200, ${failed} did not come.`)
  return { perSecond, p99, cpu: ((cpu() - before) * 1_000) / requests }
}

/** Corrects an unrelated document once a second, from another process than the server's. */
async function whilePublishing<Result>(archive: Archive, work: () => Promise<Result>): Promise<Result> {
  const end = new AbortController()
  const publishing = (async () => {
    for await (const _ of setInterval(1_000, undefined, { signal: end.signal })) await correct(archive)
  })().catch((error) => {
    if (!end.signal.aborted) throw error
  })
  try {
    return (await Promise.all([work().finally(() => end.abort()), publishing]))[0]
  } finally {
    end.abort()
  }
}

let corrections = 0

async function correct(archive: Archive): Promise<void> {
  corrections += 1
  const before = await archive.edition(new Date())
  await importDigest(archive, 0, (text) => text.replace(/\.$/m, `, corrected ${corrections} times.`))
  if ((await archive.edition(new Date())) === before) throw new Error('The correction made no new edition.')
}

/** Keeps this process off the server's core until the returned function is called. */
function staysOn(core: number): () => void {
  if (!isInstalled('taskset')) return () => {}
  const stay = (cores: string) =>
    spawnSync('taskset', ['--all-tasks', '--cpu-list', '--pid', cores, String(process.pid)])
  const printed = spawnSync('taskset', ['--cpu-list', '--pid', String(process.pid)], { encoding: 'utf8' }).stdout
  stay(String(core))
  return () => void stay(printed.split(': ').at(-1)?.trim() ?? '0')
}
