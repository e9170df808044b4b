import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * A browser that signed in to an account before has a signed mark in a cookie, and its bad passwords are counted apart:
 * a stranger who tries an address cannot lock its owner out, nor does a newsroom's shared network address count.
 */
export const deviceCookie = 'parallax.device'

const mostMarks = 5
const between = '~'

/** The cookie's value after a sign-in to this address; keeps the marks of a few other accounts. */
export function deviceMarks(email: string, known: string | undefined, secret: string): string {
  const nonce = randomBytes(16).toString('base64url')
  const others = marksOf(known).filter((mark) => !nonceFor(email, mark, secret))
  return [`${nonce}.${signature(nonce, email, secret)}`, ...others].slice(0, mostMarks).join(between)
}

export interface ThrottleKey {
  readonly key: string
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

/** The key under which a mark's failures are counted; undefined unless this server signed it for this address. */
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
