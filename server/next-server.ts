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

export interface NextAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

class BodyTooLarge extends Error {
  readonly code = 'body-too-large'
}

export const isBodyTooLarge = (error: unknown): boolean =>
  (error as { code?: unknown } | null)?.code === 'body-too-large'

const longestAnswer = 64 * 1024 * 1024
/** Connection fields (RFC 9110, 7.6.1). */
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
 * Next's handler behind a private socket in this process, so that its answers are read as plain HTTP without changes to
 * Next. Only this user may enter the folder, so nobody can go around the front.
 */
export class NextServer {
  private readonly folder = mkdtempSync(join(tmpdir(), 'parallax-'))
  private readonly socketPath = join(this.folder, 'next.sock')
  /** Bounded, so that readers never hold up an editor. */
  private readonly readers = new Agent({ keepAlive: true, maxSockets: 16 })
  private readonly editors = new Agent({ keepAlive: true, maxSockets: 256 })
  private readonly streams = new Set<ServerResponse>()
  private readonly server

  /** `siteHost`: the Host for pages, whatever a reader sent. */
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

  /** Clients reconnect, to whatever serves then. */
  endStreams(): void {
    for (const stream of this.streams) stream.destroy()
  }

  /** Without cookies or preferences: the same for everybody. Rejects without an answer. */
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
   * Streams a request and its answer. Rejects with BodyTooLarge past `longestBody` bytes, or with another error if Next
   * does not answer; nothing was sent then unless `response.headersSent`.
   */
  async forward(
    request: IncomingMessage,
    response: ServerResponse,
    { longestBody, security }: { longestBody: number; security: readonly (readonly [string, string])[] },
  ): Promise<void> {
    const { socketPath, editors: agent } = this
    const { method, url: path } = request
    const onward = ask({ socketPath, agent, method, path, headers: forwardedHeaders(request) })
    response.once('close', () => onward.destroy())
    const counted = request.pipe(countingBytes(longestBody))
    // `pipeline` would close the connection before the refusal is sent.
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

/** Keeps repeated fields; adds those of `security` that are missing. */
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
