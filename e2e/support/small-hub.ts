import { once } from 'node:events'
import { createServer, type Server } from 'node:http'

export class SmallHub {
  readonly pings: URLSearchParams[] = []
  private server: Server | undefined
  private heard: (() => void)[] = []

  constructor(readonly port: number) {}

  get url() {
    return `http://127.0.0.1:${this.port}/`
  }

  async open(): Promise<void> {
    this.server = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      response.writeHead(202, { connection: 'close' }).end()
      this.pings.push(new URLSearchParams(body))
      for (const tell of this.heard.splice(0)) tell()
    })
    this.server.listen(this.port, '127.0.0.1')
    await once(this.server, 'listening')
  }

  async close(): Promise<void> {
    const { server } = this
    if (!server?.listening) return
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }

  async toldTimes(count: number): Promise<void> {
    while (this.pings.length < count) await new Promise<void>((resolve) => this.heard.push(resolve))
  }
}
