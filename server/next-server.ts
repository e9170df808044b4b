import { mkdtempSync, rmSync } from 'node:fs'
import {
  Agent,
  request as ask,
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** What Next answered, whole. */
export interface NextAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

/** A body is longer than its address may be sent. */
class BodyTooLarge extends Error {
  readonly code = 'body-too-large'
}

export const isBodyTooLarge = (error: unknown): boolean =>
  (error as { code?: unknown } | null)?.code === 'body-too-large'

/** No page of ours comes near. */
const longestAnswer = 64 * 1024 * 1024
/** Of one connection between two machines, not of the answer (RFC 9110, 7.6.1). */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/**
 * Next's request handler behind a socket of its own in this process: what Next writes is read as any answer over HTTP,
 * and nothing of Next is changed for it. The socket is in a folder that only this user may enter, so that nobody gets
 * past the front.
 */
export class NextServer {
  private readonly folder = mkdtempSync(join(tmpdir(), 'parallax-'))
  private readonly socketPath = join(this.folder, 'next.sock')
  /** Readers wait for each other here, and never hold up an editor. */
  private readonly readers = new Agent({ keepAlive: true, maxSockets: 16 })
  private readonly editors = new Agent({ keepAlive: true, maxSockets: 256 })
  /** Answers that do not end by themselves. */
  private readonly streams = new Set<ServerResponse>()
  private readonly server

  /** `siteHost`: what pages are asked for under, whatever host a reader named. */
  constructor(
    handler: RequestListener,
    private readonly siteHost: string,
  ) {
    this.server = createServer({ keepAliveTimeout: 0 }, handler)
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject).listen(this.socketPath, resolve)
    })
  }

  close(): void {
    this.readers.destroy()
    this.editors.destroy()
    this.server.close()
    this.server.closeAllConnections()
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** Ends the event streams, which would go on for ever: whoever listens comes again, to whatever serves then. */
  endStreams(): void {
    for (const stream of this.streams) stream.destroy()
  }

  /** Next's answer to a reader without cookies or preferences: the same for everybody. Rejects where none comes. */
  read(address: string): Promise<NextAnswer> {
    const { socketPath, readers: agent } = this
    return new Promise((resolve, reject) => {
      const headers = { host: this.siteHost, 'accept-encoding': 'identity' }
      ask({ socketPath, agent, path: address, headers }, async (answer) => {
        try {
          resolve({ status: answer.statusCode ?? 500, headers: answer.headers, body: await readBody(answer) })
        } catch (error) {
          reject(error)
        }
      })
        .once('error', reject)
        .end()
    })
  }

  /**
   * Hands a request over as it came and sends Next's answer as it comes. Rejects with BodyTooLarge past `longestBody`
   * bytes, counted as they arrive; with another error where Next does not answer. Then nothing has been sent unless
   * `response.headersSent`.
   */
  async forward(
    request: IncomingMessage,
    response: ServerResponse,
    { longestBody, security }: { longestBody: number; security: readonly (readonly [string, string])[] },
  ): Promise<void> {
    const { socketPath, editors: agent } = this
    const { method, url: path } = request
    const onward = ask({ socketPath, agent, method, path, headers: forwardedHeaders(request) })
    // Who goes away needs no answer.
    response.once('close', () => onward.destroy())
    const counted = request.pipe(countingBytes(longestBody))
    // Not `pipeline`: it would close the connection on which the refusal is still to be sent.
    counted.once('error', (error) => onward.destroy(error)).pipe(onward)
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      onward.once('response', resolve).once('error', reject)
    })
    if (answer.headers['content-type']?.startsWith('text/event-stream')) {
      this.streams.add(response)
      response.once('close', () => this.streams.delete(response))
    }
    response.writeHead(answer.statusCode ?? 502, endToEnd(answer, security))
    await pipeline(answer, response)
  }
}

async function readBody(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of answer) {
    length += chunk.length
    if (length > longestAnswer) throw new Error('The answer is longer than the largest page allowed.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const countingBytes = (most: number): Transform => {
  let received = 0
  return new Transform({
    transform(chunk, _encoding, done) {
      received += chunk.length
      if (received > most) done(new BodyTooLarge())
      else done(null, chunk)
    },
  })
}

function forwardedHeaders({ headers, socket }: IncomingMessage): Record<string, string | string[]> {
  const kept = Object.entries(headers).filter(([name, value]) => value !== undefined && !hopByHop.has(name))
  const came = [headers['x-forwarded-for'], socket.remoteAddress].flat().filter(Boolean).join(', ')
  return { ...(Object.fromEntries(kept) as Record<string, string | string[]>), 'x-forwarded-for': came }
}

/** An answer's header fields as they came (several of one name stay several), and of `security` what it does not say. */
function endToEnd(
  { headers, rawHeaders }: IncomingMessage,
  security: readonly (readonly [string, string])[],
): string[] {
  const fields = security.filter(([name]) => headers[name.toLowerCase()] === undefined).flat()
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const [name = '', value = ''] = rawHeaders.slice(at, at + 2)
    if (!hopByHop.has(name.toLowerCase()) && name.toLowerCase() !== 'date') fields.push(name, value)
  }
  return fields
}
