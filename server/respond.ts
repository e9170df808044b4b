import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer, CodedBytes } from './answer'
import { httpDate, judge, printEntityTag } from './conditional-request'

type Header = readonly (readonly [string, string])[]

/**
 * Sends an answer to a GET or HEAD: whole, or why it need not be sent (RFC 9110, 13). What a 304 says is what the 200
 * in its place would have said. Rejects where the answer could not be coded; there is nothing to wait for where it is
 * coded already.
 *
 * @param security header fields of every answer of this content type
 */
export function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  security: Header,
): void | Promise<void> {
  const coded = answer.accepted(request.headers['accept-encoding'])
  return coded instanceof Promise
    ? coded.then((made) => send(request, response, answer, made, security))
    : send(request, response, answer, coded, security)
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  coded: CodedBytes,
  security: Header,
): void {
  const verdict = answer.status === 200 && isConditional(request) ? verdictOn(request, answer, coded) : 'send'
  if (verdict === 'send') {
    response.writeHead(answer.status, headOf(answer, coded, security))
    response.end(request.method === 'HEAD' ? undefined : coded.bytes)
  } else {
    const head = [...security, ...validators(answer, coded, new Date())]
    response.writeHead(verdict === 'not-modified' ? 304 : 412, head.flat())
    response.end()
  }
}

const heads = new WeakMap<CodedBytes, string[]>()

function headOf(answer: Answer, coded: CodedBytes, security: Header): string[] {
  const kept = heads.get(coded)
  if (kept) return kept
  const now = new Date()
  const head = [...security, ...validators(answer, coded, now), ...representation(answer, coded)].flat()
  if (isOver(answer.modified, now)) heads.set(coded, head)
  return head
}

interface Around {
  readonly security?: Header
  readonly fields?: Header
}

export function respondInWords(response: ServerResponse, status: number, words: string, around: Around = {}): void {
  writeWords(response, status, words, around)
  response.end()
}

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

function verdictOn({ headers }: IncomingMessage, { modified }: Answer, { tag }: CodedBytes) {
  const fields = { get: (name: string) => headers[name]?.toString() ?? null }
  return judge(fields, { tag, modified }, new Date())
}

/** For 200 and 304 alike. Only cacheable answers have validators. */
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

/** Whole seconds, but the previous one until the second of the change is over: another change may still fall into it. */
const lastModified = (modified: Date, now: Date): Date =>
  isOver(modified, now) ? modified : new Date((secondOf(now) - 1) * 1000)

const isOver = (moment: Date, now: Date): boolean => secondOf(moment) < secondOf(now)

const secondOf = (date: Date): number => Math.floor(date.getTime() / 1000)
