import type { NextApiRequest } from 'next'
import { cookies } from 'next/headers'
import type { JWT } from 'next-auth/jwt'
import { getToken } from 'next-auth/jwt'
import { environment } from '@/lib/env'

/** Who signed in, and in which session, as the cookie says: the archive knows whether it is still so. */
export interface SessionClaim {
  readonly editorId: number
  readonly session: string
}

/** Tokens of an older Parallax name no session, and none that is there. */
export const signInOf = (token: JWT): SessionClaim => ({ editorId: Number(token.sub), session: String(token.session) })

/**
 * The sign-in that this request's cookie seals; undefined where there is none, another secret sealed it, or it is over.
 * The cookie is opened only: `getServerSession` would seal a new one for each request, which nobody would be sent.
 */
export async function sealedSignIn(): Promise<SessionClaim | undefined> {
  const { authSecret: secret, siteUrl } = environment()
  const jar = Object.fromEntries((await cookies()).getAll().map(({ name, value }) => [name, value]))
  // The cookie alone counts: no header is looked at.
  const req = { cookies: jar, headers: {} } as NextApiRequest
  const token = await getToken({ req, secret, secureCookie: siteUrl.startsWith('https:') })
  return token ? signInOf(token) : undefined
}
