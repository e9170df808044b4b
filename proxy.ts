import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { isOwnOrigin } from '@/lib/auth/own-origin'
import { pathHeader } from '@/lib/auth/path-header'
import { environment } from '@/lib/env'

/** The editors' pages, and addresses with something percent-encoded in them. */
export const config = {
  matcher: ['/admin/:path*', '/preview/:path*', '/setup', '/sign-in', '/api/auth/:path*', '/:path(.*%.*)'],
}

const isDeskPath = (path: string): boolean => /^\/(admin|preview|setup|sign-in|api\/auth)(\/|$)/.test(path)

/** A digest's file is at most 1 MB, and no form of the desk sends more of it than its changed parts. */
const largestBody = 1_000_000

/** What Next's scripts put behind an address that they ask for; nobody is to be led back there. */
const mark = /[?&]_rsc=[^&]*/

/**
 * Refuses early, with a plain status, what the desk would refuse anyway: a courtesy, never the guard. Every action and
 * every page of the desk checks for itself. Behind the front (server/) an address that cannot be decoded and a body
 * that is too long do not come this far; under `next start` alone they do.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = new URL(request.url)
  try {
    decodeURIComponent(pathname)
  } catch {
    // Left to itself, Next finds no page for that answer in an app without a pages folder, and says 500.
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
  // Where sign-in leads back to; and the nonce, which Next reads from here and puts on its scripts.
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
 * What a page of the desk may load and do. Styles may stand in the page: the editor of files, dragging and the
 * previews set them. The previews are frames of this page's own text.
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
