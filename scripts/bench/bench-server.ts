import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Archive } from '@/lib/store/archive'
import { openSqlite } from '@/lib/store/sqlite/open-sqlite'
import { isInstalled } from './installed'

export interface BenchServer {
  readonly url: string
  readonly folder: string
  readonly database: string
  /** Processor time used so far, in milliseconds; NaN where the system has no /proc. */
  readonly cpu: () => number
  /** Current and peak memory in megabytes; NaN where the system has no /proc. */
  readonly memory: () => { readonly now: number; readonly most: number }
  readonly close: () => Promise<void>
}

export async function serveLedger(
  fill: (archive: Archive) => Promise<void>,
  options?: { core?: number },
): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-bench-'))
  const archive = await openSqlite(databaseIn(folder))
  await fill(archive)
  await archive.close()
  return serveFolder(folder, options)
}

/** With `core`, the server runs on that core only. */
export async function serveFolder(folder: string, { core }: { core?: number } = {}): Promise<BenchServer> {
  if (!existsSync('.next/BUILD_ID')) throw new Error('There is nothing to serve yet: npm run build comes first.')
  const port = await freePort()
  const url = `http://localhost:${port}`
  const [command = '', ...args] = [...pinned(core), process.execPath, 'scripts/run.mjs', 'start/serve']
  const server = spawn(command, args, {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      WIRE_SCHEDULE: 'off',
      DATA_DIR: folder,
      PORT: String(port),
      SITE_URL: url,
    },
    stdio: 'ignore',
  })
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  await healthy(url, () => server.exitCode)
  const { pid = 0 } = server
  return {
    url,
    folder,
    database: databaseIn(folder),
    cpu: () => cpuOf(pid),
    memory: () => ({ now: statusOf(pid, 'VmRSS'), most: statusOf(pid, 'VmHWM') }),
    close: async () => {
      server.kill('SIGKILL')
      await gone
    },
  }
}

const databaseIn = (folder: string): string => join(folder, 'parallax.sqlite')

export const pinned = (core: number | undefined): string[] =>
  core !== undefined && isInstalled('taskset') ? ['taskset', '-c', String(core)] : []

/** Processor time of a process in milliseconds; NaN where the system has no /proc. */
export function cpuOf(pid: number): number {
  try {
    // The name in parentheses may contain spaces; user and system time are the 12th and 13th fields after it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1_000
  } catch {
    return Number.NaN
  }
}

const ticksPerSecond = 100

function statusOf(pid: number, name: string): number {
  try {
    const found = readFileSync(`/proc/${pid}/status`, 'utf8').match(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm'))
    return Number(found?.[1]) / 1024
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
