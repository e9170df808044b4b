import { createHmac, timingSafeEqual } from 'node:crypto'
import { environment } from '@/lib/env'

export interface Signed {
  readonly id: string
  readonly slug: string
  readonly expiresAt: Date
}

const idBytes = 16

/**
 * The secret part of a preview link: its id and our signature, 64 characters. It is not stored: the archive without
 * AUTH_SECRET yields none, and a new AUTH_SECRET ends all links.
 */
export const previewToken = (link: Signed): string =>
  Buffer.concat([bytesOf(link.id), sign(link)]).toString('base64url')

/** The id in a token, or undefined if it is malformed. Does not check the signature. */
export function idInToken(token: string): string | undefined {
  if (!/^[\w-]{64}$/.test(token)) return undefined
  const hex = Buffer.from(token, 'base64url').subarray(0, idBytes).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Checks the signature in constant time. */
export function isTokenOf(token: string, link: Signed): boolean {
  const [given, ours] = [Buffer.from(token), Buffer.from(previewToken(link))]
  return given.length === ours.length && timingSafeEqual(given, ours)
}

const bytesOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex')

const sign = ({ id, slug, expiresAt }: Signed): Buffer =>
  createHmac('sha256', environment().authSecret)
    .update(JSON.stringify(['preview link', id, slug, expiresAt.toISOString()]))
    .digest()
