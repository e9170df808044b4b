import { type NextRequest, NextResponse } from 'next/server'
import { atTheDesk, isDeskPath } from '@/lib/auth/at-the-desk'

/** The desk, and addresses with something percent-encoded in them. No other request comes this way. */
export const config = {
  matcher: ['/admin/:path*', '/preview/:path*', '/setup', '/sign-in', '/api/auth/:path*', '/:path(.*%.*)'],
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
  return isDeskPath(pathname) ? atTheDesk(request) : NextResponse.next()
}
