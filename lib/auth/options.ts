import { cookies, headers } from 'next/headers'
import type { AuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { environment } from '@/lib/env'
import { browserWords } from './browser-words'
import { deviceCookie, deviceMarks } from './device'
import { homeward } from './homeward'
import { type SessionClaim, signInOf } from './sealed-sign-in'
import { sessionLasts, signOut } from './sessions'
import { signIn } from './sign-in'

declare module 'next-auth' {
  interface Session {
    signIn?: SessionClaim
  }
}

const day = 24 * 60 * 60

/** Sessions are sealed tokens with the ids of account and session, good for a week. */
export function authOptions(): AuthOptions {
  const { authSecret, siteUrl } = environment()
  process.env.NEXTAUTH_URL = siteUrl
  return {
    secret: authSecret,
    useSecureCookies: siteUrl.startsWith('https:'),
    session: { strategy: 'jwt', maxAge: sessionLasts / 1000 },
    // Without this, the sealed token would be good for a month, whatever its cookie says.
    jwt: { maxAge: sessionLasts / 1000 },
    pages: { signIn: '/sign-in?cookies=set', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        authorize: (given) => authorize(given?.email, given?.password),
      }),
    ],
    callbacks: {
      redirect: ({ url, baseUrl }) => baseUrl + homeward(url, baseUrl),
      jwt: ({ token, user }) =>
        user ? { ...token, session: (user as unknown as { session: string }).session } : token,
      session: ({ session, token }) => ({ expires: session.expires, signIn: signInOf(token) }),
    },
    events: {
      signOut: async ({ token }) => {
        const { editorId, session } = signInOf(token)
        await signOut(editorId, session)
      },
    },
    logger: {
      // A token that another secret signed (an older archive, a neighbour on localhost) is no error of ours.
      error: (code, metadata) => code !== 'JWT_SESSION_ERROR' && console.error(code, metadata),
      warn: () => undefined,
      debug: () => undefined,
    },
  }
}

/** The claim for a right password, null for a wrong one. Throws what the route has to answer. */
async function authorize(email: unknown, password: unknown) {
  if (typeof email !== 'string' || typeof password !== 'string' || email.length > 320) return null
  const { authSecret: secret, siteUrl } = environment()
  const jar = await cookies()
  const device = jar.get(deviceCookie)?.value
  const browser = browserWords((await headers()).get('user-agent'))
  const attempt = await signIn({ email, password, secret, browser, device }).catch((error) => {
    console.error('A sign-in could not be checked:', error)
    throw new Error(unavailable)
  })
  if (attempt.kind === 'throttled') throw new Error(`${throttled}${attempt.seconds}`)
  if (attempt.kind === 'refused') return null
  const { account, session } = attempt
  const secure = siteUrl.startsWith('https:')
  const options = { httpOnly: true, sameSite: 'lax', secure, path: '/api/auth', maxAge: 365 * day } as const
  jar.set(deviceCookie, deviceMarks(account.email, device, secret), options)
  return { id: String(account.id), session }
}

/** `authorize` throws this to make the route answer 429; the seconds to wait follow. */
export const throttled = 'throttled-'
/** What next-auth calls a `null` of `authorize`; any other error is not the person's fault. */
export const wrongPassword = 'CredentialsSignin'
/** Answer 503: the password could not be checked. */
export const unavailable = 'unavailable'
