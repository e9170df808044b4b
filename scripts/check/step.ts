import { spawn } from 'node:child_process'
import { once } from 'node:events'

export interface CheckStep {
  readonly name: string
  /** Prints its own details, or returns them in `output`. */
  readonly run: () => Promise<Outcome>
}

export interface Outcome {
  readonly passed: number
  readonly failed: number
  readonly output?: string
  readonly note?: string
  readonly durations?: readonly TestDuration[]
}

export interface TestDuration {
  readonly test: string
  readonly ms: number
}

const mostSlow = 20

/** A failed step does not stop the others. */
export async function runSteps(steps: readonly CheckStep[]): Promise<{ passed: number; failed: number }> {
  const sums = { passed: 0, failed: 0 }
  const durations: TestDuration[] = []
  for (const { name, run } of steps) {
    const start = performance.now()
    const {
      passed,
      failed,
      output,
      note,
      durations: ofStep = [],
    } = await run().catch((error: Error): Outcome => ({ passed: 0, failed: 1, output: error.stack ?? error.message }))
    if (failed > 0 && output) console.log(output.trimEnd())
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    const counts = passed + failed > 1 ? ` ${passed} passed, ${failed} failed` : ''
    console.log(`${failed > 0 ? '✗' : '✓'} ${name}${counts}${note ? ` (${note})` : ''} ${seconds} s`)
    sums.passed += passed
    sums.failed += failed
    durations.push(...ofStep)
  }
  for (const line of slowest(durations)) console.log(line)
  return sums
}

export function slowest(durations: readonly TestDuration[]): string[] {
  if (durations.length === 0) return []
  const sorted = [...durations].sort((one, other) => other.ms - one.ms).slice(0, mostSlow)
  const lines = sorted.map(({ test, ms }) => `  ${(ms / 1000).toFixed(1).padStart(6)} s  ${test}`)
  return [`The slowest ${sorted.length} of ${durations.length} tests:`, ...lines]
}

export interface Ran {
  readonly code: number
  readonly output: string
}

export async function runNode(
  args: readonly string[],
  { show = false, env = {} }: { show?: boolean; env?: Readonly<Record<string, string>> } = {},
): Promise<Ran> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk
    })
  const [code] = await once(child, 'close')
  return { code: code ?? 1, output }
}

export const program = (name: string, ...args: string[]): CheckStep => ({
  name,
  run: async () => {
    const { code, output } = await runNode(args)
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output }
  },
})
