import {
  createServer,
  get,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  request,
  type Server,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, vi } from 'vitest'
import { createFront } from '@/server/front'
import { NextServer } from '@/server/next-server'

/** Stands in for Next: records requests, answers on demand. */
interface World {
  readonly asked: IncomingMessage[]
  readonly faults: unknown[]
  answers: Record<string, RequestListener>
  edition: string | Error
  port: number
}

export const html =
  (body: string, status = 200): RequestListener =>
  (_request, response) => {
    const head = {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 's-maxage=3600',
      Vary: 'RSC',
      'x-nextjs-cache': 'MISS',
    }
    response.writeHead(status, head).end(`<html><body>${body}<script>self.__next_f.push(1)</script></body></html>`)
  }

export const text =
  (body: string, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/rss+xml; charset=utf-8', ...headers }).end(body)
  }

export interface FrontAnswer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
  readonly body: string
}

export function setUpFront() {
  const world: World = { asked: [], faults: [], answers: {}, edition: 'e1', port: 0 }
  let next: NextServer
  let server: Server
  beforeEach(async () => {
    world.asked.length = 0
    world.faults.length = 0
    world.edition = 'e1'
    world.answers = { '/no-such-page': html('Page not found'), '/unavailable': html('Not available') }
    next = new NextServer((request, response) => {
      world.asked.push(request)
      const answer = world.answers[request.url ?? ''] ?? html('', 404)
      answer(request, response)
    }, 'paper.example')
    await next.listen()
    const front = createFront({
      next,
      edition: () => {
        if (world.edition instanceof Error) throw world.edition
        return world.edition
      },
      siteUrl: 'https://paper.example',
      cacheBytes: 10_000_000,
      log: (error) => world.faults.push(error),
    })
    await front.warmUp()
    world.asked.length = 0
    server = createServer(front.listener)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    world.port = (server.address() as AddressInfo).port
  })
  afterEach(() => {
    vi.useRealTimers()
    server.close()
    server.closeAllConnections()
    next.close()
  })
  const ask = (
    path: string,
    { headers = {}, method = 'GET', body }: { headers?: Record<string, string>; method?: string; body?: string } = {},
  ): Promise<FrontAnswer> =>
    new Promise((resolve, reject) => {
      const sent = (method === 'GET' ? get : request)(
        { port: world.port, path, headers, method, agent: false },
        async (response) => {
          const chunks: Buffer[] = []
          for await (const chunk of response) chunks.push(chunk)
          const bytes = Buffer.concat(chunks)
          resolve({ status: response.statusCode, headers: response.headers, bytes, body: bytes.toString() })
        },
      )
      sent.once('error', reject).end(body)
    })
  return { world, ask }
}
