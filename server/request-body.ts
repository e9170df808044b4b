import type { IncomingMessage, ServerResponse } from 'node:http'
import { writeWords } from './respond'

/** For a client that keeps sending an unread body. */
const lingerMs = 2_000
const mostLingering = 5_000_000

type Fields = readonly (readonly [string, string])[]

/** Answers at once and closes later: a client that is still sending would otherwise miss the answer. */
export function refuseBody(response: ServerResponse, status: number, words: string, security: Fields): void {
  const { req: request } = response
  const close = (): void => {
    response.end()
    request.socket.destroySoon()
  }
  const deadline = setTimeout(close, lingerMs)
  let received = 0
  request.on('data', (chunk: Buffer) => {
    received += chunk.length
    if (received > mostLingering) close()
  })
  request.once('end', close).once('close', () => clearTimeout(deadline))
  writeWords(response, status, words, { security, fields: [['Connection', 'close']] })
}

/** Discards the body, and closes the connection of a client that sends on. */
export function discardBody(request: IncomingMessage): void {
  const { 'transfer-encoding': coding, 'content-length': length } = request.headers
  if (coding === undefined && !Number(length)) return
  let received = 0
  request.on('data', (chunk: Buffer) => {
    received += chunk.length
    if (received > mostLingering) request.socket.destroySoon()
  })
}
