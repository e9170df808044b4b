import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'

const hour = 60 * 60 * 1000

export interface StrangersLimit {
  /** Takes one try; returns 0, or the seconds until there are more. */
  readonly take: () => Promise<number>
  readonly giveBack: () => Promise<unknown>
  /** Whether to log a refusal: at most once an hour. */
  readonly isNews: (now: Date) => boolean
}

/**
 * Limits failed tries whatever the address, before a password is hashed or the archive is read, so that a flood costs
 * neither processor nor disk. In memory: a restart forgives, unlike throttle.ts.
 */
export function strangersLimit({ tries = 20, seconds = 10 } = {}): StrangersLimit {
  const limiter = new RateLimiterMemory({ points: tries, duration: seconds })
  let lastLogged = Number.NEGATIVE_INFINITY
  return {
    take: () =>
      limiter.consume('all').then(
        () => 0,
        ({ msBeforeNext }: RateLimiterRes) => Math.max(1, Math.ceil(msBeforeNext / 1000)),
      ),
    giveBack: () => limiter.reward('all'),
    isNews: (now) => {
      if (Math.abs(now.getTime() - lastLogged) < hour) return false
      lastLogged = now.getTime()
      return true
    },
  }
}

export const strangers = strangersLimit()
