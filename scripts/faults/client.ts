import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { performance } from 'node:perf_hooks'

export interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface Answered {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly took: number
}

const patienceMs = 30_000

/** Kept connections, any header and method, no redirects followed. */
export class Client {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 16 })
  constructor(readonly url: string) {}

  close(): void {
    this.agent.destroy()
  }

  ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answered> {
    const asked = performance.now()
    const { hostname, port } = new URL(this.url)
    const { agent } = this
    return new Promise((resolve, reject) => {
      const sent = request({ hostname, port, path, method, headers, agent, timeout: patienceMs })
      sent.once('timeout', () => sent.destroy(new Error(`${method} ${path}: no answer within ${patienceMs / 1000} s.`)))
      // The server had closed it meanwhile: retry on another, as browsers do.
      sent.once('error', (error) =>
        sent.reusedSocket && (error as NodeJS.ErrnoException).code === 'ECONNRESET'
          ? resolve(this.ask(path, { method, headers, ...(body !== undefined && { body }) }))
          : reject(error),
      )
      sent.once('response', async (answer) => {
        try {
          const parts: Buffer[] = []
          for await (const part of answer) parts.push(part)
          const took = performance.now() - asked
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(parts).toString(),
            took,
          })
        } catch (error) {
          reject(error)
        }
      })
      sent.end(body)
    })
  }
}
