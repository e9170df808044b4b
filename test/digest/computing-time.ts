/** CPU milliseconds, so that other programs do not count. */
export function computingTime(run: () => unknown): number {
  const started = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

/** The shortest of at most five runs, stopping below `enough`: the first pays for compiling. */
export function shortestTime(run: () => unknown, enough: number): number {
  let shortest = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < 5 && shortest >= enough; turn++) shortest = Math.min(shortest, computingTime(run))
  return shortest
}
