import { type NextRequest, NextResponse } from 'next/server'
import { atTheDesk, isDeskPath, refusalHeaders } from '@/lib/auth/at-the-desk'

/**
 * The desk, where our own server has not met the request already (scripts/start/desk-door.mjs, `pathHeader`), and
 * addresses with something percent-encoded in them. No other request comes this way: it costs one some 2 ms.
 */
export const config = {
  matcher: [
    { source: '/admin/:path*', missing: [{ type: 'header', key: 'x-parallax-path' }] },
    { source: '/preview/:path*', missing: [{ type: 'header', key: 'x-parallax-path' }] },
    { source: '/setup', missing: [{ type: 'header', key: 'x-parallax-path' }] },
    { source: '/sign-in', missing: [{ type: 'header', key: 'x-parallax-path' }] },
    { source: '/api/auth/:path*', missing: [{ type: 'header', key: 'x-parallax-path' }] },
    '/:path(.*%.*)',
  ],
}

/**
 * An address that is no text (`/digests/us-china/%ff`) is the caller's mistake: 400. Left to itself, Next finds no
 * page for that answer in an app without a pages folder, and says 500.
 */
export function proxy(request: NextRequest) {
  const { pathname } = new URL(request.url)
  try {
    decodeURIComponent(pathname)
  } catch {
    return new NextResponse('This address is malformed.\n', {
      status: 400,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    })
  }
  return isDeskPath(pathname) ? meet(request) : NextResponse.next()
}

function meet({ method, headers, nextUrl }: NextRequest): NextResponse {
  const met = atTheDesk({ method, path: nextUrl.pathname, search: nextUrl.search, headers })
  if (met.kind === 'refused') return new NextResponse(`${met.words}\n`, { status: met.status, headers: refusalHeaders })
  const request = { headers: new Headers({ ...Object.fromEntries(headers), ...met.noted }) }
  return NextResponse.next({ request, headers: met.told })
}
