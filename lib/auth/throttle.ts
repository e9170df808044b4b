const allowedInARow = 5
const firstWait = 5 * 60
const longestWait = 60 * 60
/** Milliseconds after which failures no longer count. */
export const forgottenAfter = 24 * 60 * 60 * 1000

/**
 * Seconds to wait after `inARow` failures, the last at `lastAt`: five minutes after the fifth, doubled each time, an
 * hour at most.
 */
export function secondsToWait(inARow: number, lastAt: Date | undefined, now: Date): number {
  if (!lastAt || inARow < allowedInARow) return 0
  const since = now.getTime() - lastAt.getTime()
  if (since > forgottenAfter) return 0
  const wait = Math.min(firstWait * 2 ** (inARow - allowedInARow), longestWait)
  // A clock that was set back must not lock anybody out for longer than the wait itself.
  return Math.max(0, Math.ceil(wait - Math.max(0, since) / 1000))
}

export const waitWords = (seconds: number): string => {
  const minutes = Math.ceil(seconds / 60)
  return minutes <= 1 ? 'in a minute' : `in ${minutes} minutes`
}
