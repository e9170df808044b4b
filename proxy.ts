import { type NextRequest, NextResponse } from 'next/server'

/** Only addresses with something percent-encoded in them come this way. */
export const config = { matcher: ['/:path(.*%.*)'] }

/**
 * An address that is no text (`/digests/us-china/%ff`) is the caller's mistake: 400. Left to itself, Next finds no
 * page for that answer in an app without a pages folder, and says 500.
 */
export function proxy(request: NextRequest) {
  try {
    decodeURIComponent(new URL(request.url).pathname)
    return NextResponse.next()
  } catch {
    return new NextResponse('This address is malformed.\n', {
      status: 400,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    })
  }
}
