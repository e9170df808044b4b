import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Archive } from '@/lib/store/archive'
import { openSqlite } from '@/lib/store/sqlite/open-sqlite'

/** The built paper, served from a ledger of its own. */
export interface BenchServer {
  readonly url: string
  readonly folder: string
  readonly database: string
  /** Processor time the server has used so far, in milliseconds; NaN where the system does not tell. */
  readonly cpu: () => number
  readonly close: () => Promise<void>
}

const ticksPerSecond = 100

/** Fills a new ledger, then serves it with what `npm run build` made. */
export async function serveLedger(fill: (archive: Archive) => Promise<void>): Promise<BenchServer> {
  if (!existsSync('.next/BUILD_ID')) throw new Error('There is nothing to serve yet: npm run build comes first.')
  const folder = mkdtempSync(join(tmpdir(), 'parallax-bench-'))
  const database = join(folder, 'parallax.sqlite')
  const archive = await openSqlite(database)
  await fill(archive)
  await archive.close()
  const port = await freePort()
  const url = `http://localhost:${port}`
  const server = spawn(process.execPath, ['scripts/run.mjs', 'start/serve'], {
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: folder, PORT: String(port), SITE_URL: url },
    stdio: 'ignore',
  })
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  await healthy(url, () => server.exitCode)
  return {
    url,
    folder,
    database,
    cpu: () => cpuOf(server.pid),
    close: async () => {
      server.kill('SIGKILL')
      await gone
    },
  }
}

function cpuOf(pid: number | undefined): number {
  try {
    // The name in parentheses may hold spaces; user and system time are the 12th and 13th field after it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1_000
  } catch {
    return Number.NaN
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

async function healthy(url: string, exitCode: () => number | null): Promise<void> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    if (exitCode() !== null) throw new Error(`The server stopped with ${exitCode()}.`)
    const answered = await fetch(`${url}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (answered) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The server did not become healthy within a minute.')
}
