import { printEntityTag } from './entity-tag'
import { httpDate } from './http-date'
import { judge } from './precondition'
import type { Representation } from './representation'

/**
 * Anyone may keep it and must ask before each use: what is withdrawn here is withdrawn everywhere at the next poll,
 * and an answer of "not modified" costs next to nothing.
 */
const cacheControl = 'public, max-age=0, must-revalidate'

/**
 * `Last-Modified` in whole seconds. While the second of the change is not over another change may still fall into it,
 * so until then the second before is named; nothing is ever said to be modified later than now.
 */
function lastModified(modified: Date, now: Date): Date {
  const second = Math.floor(modified.getTime() / 1000)
  const current = Math.floor(now.getTime() / 1000)
  return new Date(Math.min(second, current - 1) * 1000)
}

/**
 * The answer to a GET or HEAD: the representation, or why it need not be sent. It leaves here as it is: the server
 * around us compresses it for clients that ask for that, and strikes out any Content-Encoding of ours.
 */
export function answerWith(representation: Representation, request: Request, now = new Date()): Response {
  const { tag, bytes } = representation
  const validators = { ETag: printEntityTag(tag), 'Cache-Control': cacheControl, Vary: 'Accept-Encoding' }
  const verdict = judge(request.headers, { tag, modified: representation.modified }, now)
  if (verdict === 'not-modified') return new Response(null, { status: 304, headers: open(validators) })
  if (verdict === 'precondition-failed') return new Response(null, { status: 412, headers: open(validators) })

  const headers = open({
    ...validators,
    'Content-Type': representation.contentType,
    'Content-Length': String(bytes.length),
    'Last-Modified': httpDate(lastModified(representation.modified, now)),
  })
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { status: 200, headers })
}

/** Readers that run in a browser may read a feed from wherever they stand: it is public, and knows no cookies. */
const open = (headers: Readonly<Record<string, string>>) => ({ ...headers, 'Access-Control-Allow-Origin': '*' })
