import { quantile } from './table'

export interface Times {
  /** Milliseconds on the clock. */
  readonly middle: number
  readonly high: number
  /** Milliseconds of computing, of the middle run: what other programs do meanwhile does not count. */
  readonly cpu: number
}

/** How long a reading takes, warm: the middle and the 95th. */
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
