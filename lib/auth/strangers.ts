import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'

const hour = 60 * 60 * 1000

/** How fast browsers that never signed in here may try, all of them together. */
export interface StrangersLimit {
  /** Takes one of the tries: answers 0, or after how many seconds there are some again. */
  readonly take: () => Promise<number>
  /** What was no guess does not count. */
  readonly giveBack: () => Promise<unknown>
  /** Whether a refusal now is to be logged: once an hour, however many there are. */
  readonly isNews: (now: Date) => boolean
}

/**
 * So many failed tries in so many seconds, whatever the address: asked before a password is hashed and before the
 * archive is touched, so that a flood costs neither the processor nor the disk. It is in memory: a server that starts
 * anew forgives some tries, the count for each address (throttle.ts) none.
 */
export function strangersLimit({ tries = 20, seconds = 10 } = {}): StrangersLimit {
  const limiter = new RateLimiterMemory({ points: tries, duration: seconds })
  let told = Number.NEGATIVE_INFINITY
  return {
    take: () =>
      limiter.consume('all').then(
        () => 0,
        ({ msBeforeNext }: RateLimiterRes) => Math.max(1, Math.ceil(msBeforeNext / 1000)),
      ),
    giveBack: () => limiter.reward('all'),
    isNews: (now) => {
      if (Math.abs(now.getTime() - told) < hour) return false
      told = now.getTime()
      return true
    },
  }
}

/** That of this process. */
export const strangers = strangersLimit()
