/** Milliseconds of computing that a run takes: what other programs do meanwhile does not count. */
export function computingTime(run: () => unknown): number {
  const started = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

/**
 * The shortest of at most five runs, the first of which pays for compiling. No further one is made once a run took
 * less than `enough`: on a busy machine one run can be stretched by what shares the core, five in a row hardly.
 */
export function shortestTime(run: () => unknown, enough: number): number {
  let shortest = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < 5 && shortest >= enough; turn++) shortest = Math.min(shortest, computingTime(run))
  return shortest
}
