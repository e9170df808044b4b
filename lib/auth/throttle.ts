/** So many bad passwords in a row are answered as such; the next is told to wait. */
const allowedInARow = 5
const firstWait = 5 * 60
const longestWait = 60 * 60
/** Failures so long ago count no more. */
export const forgottenAfter = 24 * 60 * 60 * 1000

/**
 * How many seconds a further attempt has to wait after so many failures in a row, the last of them at `lastAt`: five
 * minutes after the fifth, then twice as long each time, up to an hour. 0 means go ahead.
 */
export function secondsToWait(inARow: number, lastAt: Date | undefined, now: Date): number {
  if (!lastAt || inARow < allowedInARow) return 0
  const since = now.getTime() - lastAt.getTime()
  if (since > forgottenAfter) return 0
  const wait = Math.min(firstWait * 2 ** (inARow - allowedInARow), longestWait)
  // A clock that was set back must not lock anybody out for longer than the wait itself.
  return Math.max(0, Math.ceil(wait - Math.max(0, since) / 1000))
}

/** `in 5 minutes`, for the person who has to wait. */
export const waitWords = (seconds: number): string => {
  const minutes = Math.ceil(seconds / 60)
  return minutes <= 1 ? 'in a minute' : `in ${minutes} minutes`
}
