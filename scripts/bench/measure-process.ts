import { spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'

export interface Measured {
  readonly milliseconds: number
  readonly cpu: number
  readonly megabytes: number
}

const measured = pathToFileURL(`${import.meta.dirname}/measured.mjs`).href

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
