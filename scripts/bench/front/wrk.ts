import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { pinned } from '../bench-server'

export interface WrkResult {
  readonly requests: number
  readonly perSecond: number
  readonly p99: number
  readonly otherStatus: number
  readonly failed: number
}

export interface WrkRun {
  readonly core?: number
  readonly connections?: number
  readonly seconds: number
  readonly acceptEncoding: string
  readonly script?: string
}

export async function runWrk(url: string, run: WrkRun): Promise<WrkResult> {
  const { core, connections = 64, seconds, acceptEncoding, script } = run
  const [command = '', ...args] = [
    ...pinned(core),
    ...['wrk', '--threads', '1', '--connections', String(connections), '--duration', `${seconds}s`],
    ...['--latency', '--timeout', '30s', '--header', `Accept-Encoding: ${acceptEncoding}`],
    ...(script ? ['--script', script] : []),
    url,
  ]
  const { stdout } = await promisify(execFile)(command, args)
  return readWrk(stdout)
}

const unitsInMs: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1_000, m: 60_000, h: 3_600_000 }

export function readWrk(printed: string): WrkResult {
  const [, p99, unit = ''] = /^\s+99%\s+([\d.]+)(us|ms|s|m|h)\s*$/m.exec(printed) ?? []
  const figure = (pattern: RegExp): number | undefined => {
    const found = pattern.exec(printed)
    return found ? Number(found[1]) : undefined
  }
  const requests = figure(/^\s+(\d+) requests in /m)
  const perSecond = figure(/^Requests\/sec:\s+([\d.]+)/m)
  if (!p99 || requests === undefined || perSecond === undefined)
    throw new Error(`wrk printed something else than its figures:\n${printed}`)
  const errors = /^\s+Socket errors: (.*)$/m.exec(printed)?.[1] ?? ''
  const failed = [...errors.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0)
  const otherStatus = figure(/^\s+Non-2xx or 3xx responses: (\d+)/m) ?? 0
  return { requests, perSecond, p99: Number(p99) * (unitsInMs[unit] ?? Number.NaN), otherStatus, failed }
}
