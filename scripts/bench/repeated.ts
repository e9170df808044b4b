import { quantile } from './table'

export interface Times {
  readonly middle: number
  readonly high: number
  /** Processor milliseconds of the median run, independent of other programs. */
  readonly cpu: number
}

/** Warm: the median and the 95th percentile. */
export async function repeated(run: () => Promise<unknown>, repeats = 60): Promise<Times> {
  for (let warm = 0; warm < 10; warm += 1) await run()
  const times: number[] = []
  const computing: number[] = []
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const [start, before] = [performance.now(), process.cpuUsage()]
    await run()
    const { user, system } = process.cpuUsage(before)
    times.push(performance.now() - start)
    computing.push((user + system) / 1_000)
  }
  return { middle: quantile(times, 0.5), high: quantile(times, 0.95), cpu: quantile(computing, 0.5) }
}
