import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * A browser that has signed in to an account before carries a signed cookie saying so, and its bad passwords are
 * counted apart. So a stranger who hammers an address cannot lock its owner out, and nobody is judged by a network
 * address that a whole newsroom shares.
 */
export const deviceCookie = 'parallax.device'

/** The cookie's value for a browser that has just signed in to this address. */
export function deviceMark(email: string, secret: string): string {
  const nonce = randomBytes(16).toString('base64url')
  return `${nonce}.${signature(nonce, email, secret)}`
}

/** Under what the bad passwords of this attempt are counted: the known browser, or the address for all strangers. */
export function throttleKey(email: string, mark: string | undefined, secret: string): string {
  const [nonce, given] = mark?.split('.') ?? []
  if (nonce && given && equal(given, signature(nonce, email, secret))) return `device:${nonce}`
  return `address:${createHash('sha256').update(canonical(email)).digest('hex')}`
}

const signature = (nonce: string, email: string, secret: string) =>
  createHmac('sha256', secret)
    .update(`device\n${nonce}\n${canonical(email)}`)
    .digest('base64url')

const canonical = (email: string) => email.trim().normalize('NFKC').toLowerCase()

const equal = (some: string, other: string) =>
  some.length === other.length && timingSafeEqual(Buffer.from(some), Buffer.from(other))
