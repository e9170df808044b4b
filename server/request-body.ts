import type { IncomingMessage, ServerResponse } from 'node:http'
import { writeWords } from './respond'

/** How long, and how many bytes, a client whose body nobody reads may go on sending. */
const lingerMs = 2_000
const mostLingering = 5_000_000

type Fields = readonly (readonly [string, string])[]

/**
 * Sends the refusal at once and closes the connection a little later: who is still sending would otherwise see a
 * broken connection and not the answer. `said` is a sentence, or an object for a program.
 */
export function refuseBody(response: ServerResponse, status: number, said: string | object, security: Fields): void {
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
  writeWords(response, status, said, { security, fields: [['Connection', 'close']] })
}

/**
 * For a request that is answered whatever comes with it: what comes is thrown away, and the connection of who goes on
 * and on is closed.
 */
export function discardBody(request: IncomingMessage): void {
  const { 'transfer-encoding': coding, 'content-length': length } = request.headers
  if (coding === undefined && !Number(length)) return
  let received = 0
  request.on('data', (chunk: Buffer) => {
    received += chunk.length
    if (received > mostLingering) request.socket.destroySoon()
  })
}
