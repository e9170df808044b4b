import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { isOwnOrigin } from '@/lib/auth/own-origin'
import { pathHeader } from '@/lib/auth/path-header'
import { environment } from '@/lib/env'

/** The editors' pages, and addresses with percent-encoding. */
export const config = {
  matcher: ['/admin/:path*', '/preview/:path*', '/setup', '/sign-in', '/api/auth/:path*', '/:path(.*%.*)'],
}

const isDeskPath = (path: string): boolean => /^\/(admin|preview|setup|sign-in|api\/auth)(\/|$)/.test(path)

/** A digest's file has at most 1 MB, and forms send only the changed parts of it. */
const largestBody = 1_000_000

/** Next's cache-busting parameter, which must not be part of the address to return to. */
const mark = /[?&]_rsc=[^&]*/

/**
 * Refuses early what the desk would refuse anyway: a courtesy, never the guard. Every action and page of the desk
 * checks for itself. Malformed addresses and too long bodies stop at the front (server/); under `next start` alone they
 * come this far.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = new URL(request.url)
  try {
    decodeURIComponent(pathname)
  } catch {
    // Without it Next looks for a pages folder and answers 500.
    return refuse(400, 'This address is malformed.')
  }
  return isDeskPath(pathname) ? admit(request) : NextResponse.next()
}

function admit({ method, headers, nextUrl }: NextRequest): NextResponse {
  if (method !== 'GET' && method !== 'HEAD') {
    if (!isOwnOrigin(headers, environment().siteUrl))
      return refuse(403, 'This can only be done from a page of this site.')
    if (Number(headers.get('content-length')) > largestBody) return refuse(413, 'This is too large to be saved.')
  }
  const policy = policyWith(randomBytes(16).toString('base64'))
  const noted = new Headers(headers)
  // The address to return to after sign-in, and the nonce that Next puts on its scripts.
  noted.set(pathHeader, nextUrl.pathname + nextUrl.search.replace(mark, '').replace(/^&/, '?'))
  noted.set('Content-Security-Policy', policy)
  return NextResponse.next({
    request: { headers: noted },
    headers: {
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex, nofollow',
      'Content-Security-Policy': policy,
    },
  })
}

/**
 * The policy of desk pages. Inline styles are allowed: CodeMirror, dragging and previews need them. Previews are frames
 * with inline documents.
 */
const policyWith = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'self'",
  ].join('; ')

const refuse = (status: number, words: string): NextResponse =>
  new NextResponse(`${words}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
