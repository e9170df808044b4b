import { environment } from '@/lib/env'
import { isOwnOrigin } from './own-origin'
import { pathHeader } from './path-header'

/** A digest's file is at most 1 MB, and no form of the desk sends more of it than its changed parts. */
const largestBody = 1_000_000

/** What Next's scripts put behind an address that they ask for; nobody is to be led back there. */
const mark = /[?&]_rsc=[^&]*/

export const isDeskPath = (path: string): boolean => /^\/(admin|preview|setup|sign-in|api\/auth)(\/|$)/.test(path)

export interface DeskRequest {
  readonly method: string
  readonly path: string
  /** With the question mark, or empty. */
  readonly search: string
  readonly headers: Pick<Headers, 'get'>
}

export type AtTheDesk =
  /** What the desk would refuse anyway: it gets no further. */
  | { readonly kind: 'refused'; readonly status: number; readonly words: string }
  /** What is noted on the request before it goes on, and on its answer. */
  | { readonly kind: 'let-in'; readonly noted: Headered; readonly told: Headered }

type Headered = Readonly<Record<string, string>>

/**
 * Meets a request for the desk: by our own server, and where that does not stand before Next (`next dev`) by proxy.ts.
 * Answers early, with a plain status, what the desk would refuse anyway: a courtesy, never the guard. Every action and
 * every page of the desk checks for itself.
 */
export function atTheDesk({ method, path, search, headers }: DeskRequest): AtTheDesk {
  if (method !== 'GET' && method !== 'HEAD') {
    if (!isOwnOrigin(headers, environment().siteUrl)) return refused(403, 'Only our own pages may do this.')
    if (Number(headers.get('content-length')) > largestBody) return refused(413, 'This is too large to be saved.')
  }
  return {
    kind: 'let-in',
    noted: { [pathHeader]: path + search.replace(mark, '').replace(/^&/, '?') },
    told: { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex, nofollow' },
  }
}

const refused = (status: number, words: string) => ({ kind: 'refused', status, words }) as const

/** The head of an answer that refuses. */
export const refusalHeaders = { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' }
