import type { NextApiRequest } from 'next'
import { cookies } from 'next/headers'
import type { JWT } from 'next-auth/jwt'
import { getToken } from 'next-auth/jwt'
import { environment } from '@/lib/env'

/** What the cookie claims; the archive knows whether it still holds. */
export interface SessionClaim {
  readonly editorId: number
  readonly session: string
}

/** Tokens of an older Parallax name no session that exists. */
export const signInOf = (token: JWT): SessionClaim => ({ editorId: Number(token.sub), session: String(token.session) })

/**
 * The sign-in in this request's cookie; undefined if missing, expired or sealed by another secret. Only opens it:
 * `getServerSession` would seal a new cookie for each request.
 */
export async function sealedSignIn(): Promise<SessionClaim | undefined> {
  const { authSecret: secret, siteUrl } = environment()
  const jar = Object.fromEntries((await cookies()).getAll().map(({ name, value }) => [name, value]))
  // Only the cookie counts; headers are ignored.
  const req = { cookies: jar, headers: {} } as NextApiRequest
  const token = await getToken({ req, secret, secureCookie: siteUrl.startsWith('https:') })
  return token ? signInOf(token) : undefined
}
