import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer, CodedBytes } from './answer'
import { httpDate, judge, printEntityTag } from './conditional-request'

type Header = readonly (readonly [string, string])[]

/**
 * Sends an answer to a GET or HEAD: whole, or why it need not be sent (RFC 9110, 13). What a 304 says is what the 200
 * in its place would have said.
 *
 * @param security header fields of every answer
 */
export async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  security: Header,
  now = new Date(),
): Promise<void> {
  const accepted = answer.accepted(request.headers['accept-encoding'])
  const coded = accepted instanceof Promise ? await accepted : accepted
  const verdict = answer.status === 200 && isConditional(request) ? verdictOn(request, answer, coded, now) : 'send'
  if (verdict === 'send') {
    response.writeHead(
      answer.status,
      [...security, ...validators(answer, coded, now), ...representation(answer, coded)].flat(),
    )
    response.end(request.method === 'HEAD' ? undefined : coded.bytes)
  } else {
    response.writeHead(verdict === 'not-modified' ? 304 : 412, [...security, ...validators(answer, coded, now)].flat())
    response.end()
  }
}

interface Around {
  readonly security?: Header
  readonly fields?: Header
}

/** A few words to a person, where there is no page to send. */
export function respondInWords(response: ServerResponse, status: number, words: string, around: Around = {}): void {
  writeWords(response, status, words, around)
  response.end()
}

/** The same without ending the answer. */
export function writeWords(
  response: ServerResponse,
  status: number,
  words: string,
  { security = [], fields = [] }: Around,
): void {
  const body = Buffer.from(`${words}\n`)
  const head = [
    ['Content-Type', 'text/plain; charset=utf-8'],
    ['Cache-Control', 'no-store'],
    ['Content-Length', String(body.length)],
  ] as const
  response.writeHead(status, [...security, ...head, ...fields].flat())
  if (response.req.method !== 'HEAD') response.write(body)
}

const isConditional = ({ headers }: IncomingMessage): boolean =>
  headers['if-none-match'] !== undefined ||
  headers['if-modified-since'] !== undefined ||
  headers['if-match'] !== undefined ||
  headers['if-unmodified-since'] !== undefined

function verdictOn({ headers }: IncomingMessage, { modified }: Answer, { tag }: CodedBytes, now: Date) {
  const fields = { get: (name: string) => headers[name]?.toString() ?? null }
  return judge(fields, { tag, modified }, now)
}

/** What a 304 carries as well. Only what can be asked for again has a validator. */
function validators(answer: Answer, { tag }: CodedBytes, now: Date): Header {
  return [
    ...(answer.status === 200
      ? ([
          ['ETag', printEntityTag(tag)],
          ['Last-Modified', httpDate(lastModified(answer.modified, now))],
        ] as const)
      : []),
    ['Cache-Control', answer.cacheControl],
    ['Vary', 'Accept-Encoding'],
    ...answer.fields,
  ]
}

const representation = ({ contentType }: Answer, { coding, bytes }: CodedBytes): Header => [
  ...(coding === 'identity' ? [] : ([['Content-Encoding', coding]] as const)),
  ['Content-Type', contentType],
  ['Content-Length', String(bytes.length)],
]

/**
 * `Last-Modified` in whole seconds. While the second of the change is not over another change may still fall into it,
 * so until then the second before is named; nothing is ever said to be modified later than now.
 */
function lastModified(modified: Date, now: Date): Date {
  const second = Math.floor(modified.getTime() / 1000)
  const current = Math.floor(now.getTime() / 1000)
  return new Date(Math.min(second, current - 1) * 1000)
}
