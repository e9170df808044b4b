import { chosenCoding, codingHeader } from './coding'
import { printEntityTag } from './entity-tag'
import { httpDate } from './http-date'
import { type Fields, judge } from './precondition'
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

/** Of a request, all that an answer here depends on. */
export interface Asked {
  readonly method: string
  readonly headers: Fields
}

/** An answer before it is put on the wire. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Undefined where the answer has none, as that to a HEAD. */
  readonly body: Buffer | undefined
}

/** What a client gets of a representation, and how the server around us is told of its coding. */
async function selected(representation: Representation, { headers }: Asked) {
  const header = codingHeader()
  const coding = header ? chosenCoding(headers.get('accept-encoding')) : 'identity'
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
export async function answerTo(asked: Asked, representation: Representation, now = new Date()): Promise<Answer> {
  const { bytes, tag, told } = await selected(representation, asked)
  const validators = {
    ETag: printEntityTag(tag),
    'Last-Modified': httpDate(lastModified(representation.modified, now)),
    'Cache-Control': cacheControl,
    Vary: 'Accept-Encoding',
    ...open,
    ...told(''),
  }
  const verdict = judge(asked.headers, { tag, modified: representation.modified }, now)
  if (verdict === 'not-modified') return { status: 304, headers: validators, body: undefined }
  if (verdict === 'precondition-failed') return { status: 412, headers: validators, body: undefined }

  const { contentType, link } = representation
  const headers = {
    ...validators,
    ...told(` ${bytes.length}`),
    ...(link && { Link: link }),
    'Content-Type': contentType,
    'Content-Length': String(bytes.length),
  }
  return { status: 200, headers, body: asked.method === 'HEAD' ? undefined : bytes }
}

/** Readers that run in a browser may read a feed from wherever they stand: it is public, and knows no cookies. */
const open = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag, Link' }

/** The same as a route hands it over. */
export async function answerWith(representation: Representation, request: Request, now = new Date()) {
  const { status, headers, body } = await answerTo(request, representation, now)
  return new Response(body && new Uint8Array(body), { status, headers })
}
