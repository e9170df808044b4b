import { createHmac, timingSafeEqual } from 'node:crypto'
import { environment } from '@/lib/env'

/** What a link is signed over: which one it is, what it opens and until when. */
export interface Signed {
  /** A UUID. */
  readonly id: string
  readonly slug: string
  readonly expiresAt: Date
}

const idBytes = 16

/**
 * The secret part of a preview link's address: its id and our signature, 64 letters. It is nowhere kept: whoever has
 * the archive but not AUTH_SECRET can make none, and a new AUTH_SECRET puts all of them out of use.
 */
export const previewToken = (link: Signed): string =>
  Buffer.concat([bytesOf(link.id), sign(link)]).toString('base64url')

/** The id that a token names; undefined where it has not the shape of one. Says nothing about its signature. */
export function idInToken(token: string): string | undefined {
  if (!/^[\w-]{64}$/.test(token)) return undefined
  const hex = Buffer.from(token, 'base64url').subarray(0, idBytes).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Whether the token is the one that we signed for this link, in a time that does not tell how near it came. */
export function isTokenOf(token: string, link: Signed): boolean {
  const [given, ours] = [Buffer.from(token), Buffer.from(previewToken(link))]
  return given.length === ours.length && timingSafeEqual(given, ours)
}

const bytesOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex')

const sign = ({ id, slug, expiresAt }: Signed): Buffer =>
  createHmac('sha256', environment().authSecret)
    .update(JSON.stringify(['preview link', id, slug, expiresAt.toISOString()]))
    .digest()
