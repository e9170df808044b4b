import { chosenCoding, codingHeader } from './coding'
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

/** What a client gets of a representation, and how the server around us is told of its coding. */
async function selected(representation: Representation, request: Request) {
  const header = codingHeader()
  const coding = header ? chosenCoding(request.headers.get('accept-encoding')) : 'identity'
  const { bytes, tag } = await representation.in(coding)
  // A server that codes for itself sends bytes that we never saw: equal in meaning only (RFC 9110, 8.8.3.3).
  return header
    ? { bytes, tag, told: (length: string) => ({ [header]: `${coding}${length}` }) }
    : { bytes, tag: { ...tag, weak: true }, told: () => ({}) }
}

/**
 * The answer to a GET or HEAD: the representation in the coding the client likes best, or why it need not be sent.
 * What a 304 says is what the 200 in its place would have said (RFC 9110, 15.4.5).
 */
export async function answerWith(
  representation: Representation,
  request: Request,
  now = new Date(),
): Promise<Response> {
  const { bytes, tag, told } = await selected(representation, request)
  const validators = {
    ETag: printEntityTag(tag),
    'Last-Modified': httpDate(lastModified(representation.modified, now)),
    'Cache-Control': cacheControl,
    Vary: 'Accept-Encoding',
    ...told(''),
  }
  const verdict = judge(request.headers, { tag, modified: representation.modified }, now)
  if (verdict === 'not-modified') return new Response(null, { status: 304, headers: open(validators) })
  if (verdict === 'precondition-failed') return new Response(null, { status: 412, headers: open(validators) })

  const headers = open({
    ...validators,
    ...told(` ${bytes.length}`),
    'Content-Type': representation.contentType,
    'Content-Length': String(bytes.length),
  })
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { status: 200, headers })
}

/** Readers that run in a browser may read a feed from wherever they stand: it is public, and knows no cookies. */
const open = (headers: Readonly<Record<string, string>>) => ({ ...headers, 'Access-Control-Allow-Origin': '*' })
