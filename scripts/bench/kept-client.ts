import { Agent, type IncomingMessage, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Ask } from './desk-client'

/** Kept connections and coded pages, as in a browser: `fetch` with a new connection each time adds 5 ms. */
export function keptClient(): { readonly ask: Ask; readonly close: () => void } {
  const agent = new Agent({ keepAlive: true })
  return { ask: (url, asked) => send(agent, url, asked), close: () => agent.destroy() }
}

function send(agent: Agent, url: string, asked: Parameters<Ask>[1]): Promise<Response> {
  const { method = 'GET', headers, body } = asked
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method, headers: { ...headers, 'accept-encoding': 'gzip, deflate, br' } })
    // The server had closed it meanwhile: retry on another, as browsers do. Submission ids make that safe.
    sent.on('error', (error) => (sent.reusedSocket ? resolve(send(agent, url, asked)) : reject(error)))
    sent.on('response', (answer) => {
      const parts: Buffer[] = []
      answer
        .on('data', (part: Buffer) => parts.push(part))
        .on('error', reject)
        .on('end', () => resolve(responseOf(answer, Buffer.concat(parts))))
    })
    sent.end(body)
  })
}

const decoders: Readonly<Record<string, (coded: Buffer) => Buffer>> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (body) => body,
}

function responseOf({ statusCode, headers }: IncomingMessage, body: Buffer): Response {
  const decode = decoders[headers['content-encoding'] ?? 'identity']
  if (!decode) throw new Error(`The server coded its answer as ${headers['content-encoding']}.`)
  return new Response(decode(body).toString(), { ...(statusCode && { status: statusCode }) })
}
