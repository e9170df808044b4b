import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How a path is answered. */
export type FeedHandler = (request: IncomingMessage, response: ServerResponse) => void

export interface FeedServer {
  /** The address of a path on it. */
  readonly at: (path: string) => string
  /** What was asked of it, in order. */
  readonly asked: IncomingMessage[]
  /** The most requests that were under way at once. */
  readonly mostAtOnce: () => number
  readonly close: () => Promise<void>
}

/** For tests: a server on loopback that answers each path as it is told, and 404 elsewhere. */
export async function feedServer(paths: Readonly<Record<string, FeedHandler | string>>): Promise<FeedServer> {
  const asked: IncomingMessage[] = []
  let [now, most] = [0, 0]
  const server: Server = createServer((request, response) => {
    asked.push(request)
    now += 1
    most = Math.max(most, now)
    response.on('close', () => {
      now -= 1
    })
    const answer = paths[request.url ?? '']
    if (typeof answer === 'function') answer(request, response)
    else if (answer === undefined) response.writeHead(404).end('nothing here')
    else response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    at: (path) => `http://127.0.0.1:${port}${path}`,
    asked,
    mostAtOnce: () => most,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
