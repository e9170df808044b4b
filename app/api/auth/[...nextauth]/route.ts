import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { homeward } from '@/lib/auth/homeward'
import { authOptions } from '@/lib/auth/options'
import { isOwnOrigin } from '@/lib/auth/own-origin'
import { environment } from '@/lib/env'
import { answerSignIn } from './sign-in-answer'
import { signOutHere } from './sign-out'

interface Context {
  readonly params: Promise<{ nextauth: string[] }>
}

const handle = (request: NextRequest, context: Context): Promise<Response> => NextAuth(request, context, authOptions())

/** Sets the CSRF cookie and redirects to the form. */
export async function GET(request: NextRequest, context: Context): Promise<Response> {
  const action = (await context.params).nextauth.join('/')
  if (action !== 'signin' && action !== 'csrf') return new Response('Not found\n', { status: 404 })
  const url = new URL(request.url)
  url.searchParams.set('callbackUrl', homeward(url.searchParams.get('callbackUrl'), environment().siteUrl))
  return handle(new NextRequest(url, request), context)
}

/** Only sign-in and sign-out of next-auth are open. */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
  const action = (await context.params).nextauth.join('/')
  if (!isOwnOrigin(request.headers, environment().siteUrl))
    return new Response('This can only be done from a page of this site.\n', { status: 403 })
  if (action === 'signout') return signOutHere(request, context)
  if (action !== 'callback/credentials') return new Response('Not found\n', { status: 404 })
  const asked = await request
    .clone()
    .formData()
    .catch(() => undefined)
  const home = homeward(String(asked?.get('callbackUrl') ?? ''), environment().siteUrl)
  return answerSignIn(request, await handle(request, context), home)
}
