import { spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'

export interface Measured {
  /** Wall clock. */
  readonly milliseconds: number
  /** Processor time in milliseconds, all threads: says more than the clock on a busy machine. */
  readonly cpu: number
  /** The most memory it held at any moment. */
  readonly megabytes: number
}

const measured = pathToFileURL(`${import.meta.dirname}/measured.mjs`).href

/** What one run of Node took, from start to end. Throws with its output where it fails. */
export function measureProcess(args: readonly string[], env: Readonly<Record<string, string>> = {}): Measured {
  const start = performance.now()
  const { status, output } = spawnSync(process.execPath, ['--import', measured, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    encoding: 'utf8',
  })
  const milliseconds = performance.now() - start
  if (status !== 0) throw new Error(output.join('\n'))
  return { milliseconds, ...(JSON.parse(output[3] ?? '') as Omit<Measured, 'milliseconds'>) }
}
