import { type NextRequest, NextResponse } from 'next/server'
import { environment } from '@/lib/env'
import { isOwnOrigin } from './own-origin'
import { pathHeader } from './path-header'

/** A digest's file is at most 1 MB, and no form of the desk sends more of it than its changed parts. */
const largestBody = 1_000_000

export const isDeskPath = (path: string): boolean => /^\/(admin|preview|setup|sign-in|api\/auth)(\/|$)/.test(path)

/**
 * Answers early what the desk would refuse anyway, with a plain status: a courtesy, never the guard. Every action and
 * every page of the desk checks for itself.
 */
export function atTheDesk(request: NextRequest): NextResponse {
  const { method, headers, nextUrl } = request
  if (method !== 'GET' && method !== 'HEAD') {
    if (!isOwnOrigin(headers, environment().siteUrl)) return plain(403, 'Only our own pages may do this.')
    if (Number(headers.get('content-length')) > largestBody) return plain(413, 'This is too large to be saved.')
  }
  const passed = new Headers(headers)
  passed.set(pathHeader, nextUrl.pathname + nextUrl.search)
  const response = NextResponse.next({ request: { headers: passed } })
  response.headers.set('Cache-Control', 'private, no-store')
  response.headers.set('X-Robots-Tag', 'noindex, nofollow')
  return response
}

const plain = (status: number, words: string) =>
  new NextResponse(`${words}\n`, { status, headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' } })
