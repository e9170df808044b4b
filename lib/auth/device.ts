import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * A browser that has signed in to an account before carries a signed mark saying so in a cookie, and its bad passwords
 * are counted apart. So a stranger who hammers an address cannot lock its owner out, and nobody is judged by a network
 * address that a whole newsroom shares.
 */
export const deviceCookie = 'parallax.device'

/** A machine at the desk is shared by a few people; each has a mark of their own in the one cookie. */
const mostMarks = 5
const between = '~'

/** The cookie's value for a browser that has just signed in to this address: its mark, and those of others. */
export function deviceMarks(email: string, known: string | undefined, secret: string): string {
  const nonce = randomBytes(16).toString('base64url')
  const others = marksOf(known).filter((mark) => !nonceFor(email, mark, secret))
  return [`${nonce}.${signature(nonce, email, secret)}`, ...others].slice(0, mostMarks).join(between)
}

/** Under what the bad passwords of an attempt are counted: the known browser, or the address for all strangers. */
export interface ThrottleKey {
  readonly key: string
  /** Somebody has signed in to this account in this browser. */
  readonly isKnown: boolean
}

export function throttleKey(email: string, known: string | undefined, secret: string): ThrottleKey {
  const nonce = marksOf(known)
    .map((mark) => nonceFor(email, mark, secret))
    .find((each) => each !== undefined)
  if (nonce) return { key: `device:${nonce}`, isKnown: true }
  return { key: `address:${createHash('sha256').update(canonical(email)).digest('hex')}`, isKnown: false }
}

const marksOf = (known = ''): readonly string[] =>
  known
    .split(between)
    .filter((mark) => /^[\w-]+[.][\w-]+$/.test(mark))
    .slice(0, mostMarks)

/** What a mark is counted under, where it is one of this server for this address. */
function nonceFor(email: string, mark: string, secret: string): string | undefined {
  const [nonce, given] = mark.split('.')
  return nonce && given && equal(given, signature(nonce, email, secret)) ? nonce : undefined
}

const signature = (nonce: string, email: string, secret: string) =>
  createHmac('sha256', secret)
    .update(`device\n${nonce}\n${canonical(email)}`)
    .digest('base64url')

const canonical = (email: string) => email.trim().normalize('NFKC').toLowerCase()

const equal = (some: string, other: string) =>
  some.length === other.length && timingSafeEqual(Buffer.from(some), Buffer.from(other))
