import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFront } from './front'
import { NextServer } from './next-server'

let sending: ServerResponse | undefined
const faults: unknown[] = []
let next: NextServer
let server: Server

beforeEach(async () => {
  faults.length = 0
  next = new NextServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-transform' })
    response.write('event: hello\ndata: {}\n\n')
    sending = response
  }, 'paper.example')
  await next.listen()
  const log = (error: unknown) => faults.push(error)
  const front = createFront({ next, edition: () => 'e1', siteUrl: 'https://paper.example', cacheBytes: 1_000, log })
  server = createServer(front.listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
  next.close()
})

async function listen(): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo
  const headers = { accept: 'text/event-stream', 'accept-encoding': 'gzip, br' }
  const [answer] = await once(get({ port, path: '/admin/events', headers, agent: false }), 'response')
  return answer.setEncoding('utf8')
}
const heard = async (stream: IncomingMessage): Promise<string> => (await once(stream, 'data'))[0]

test('an event stream passes event by event, neither packed nor kept back', async () => {
  const stream = await listen()
  expect(stream.headers['content-encoding']).toBeUndefined()
  expect(await heard(stream)).toBe('event: hello\ndata: {}\n\n')
  sending?.write('event: news\ndata: {"last":1}\n\n')
  expect(await heard(stream)).toBe('event: news\ndata: {"last":1}\n\n')
  stream.destroy()
})

test('whoever leaves is gone for Next as well', async () => {
  const stream = await listen()
  await heard(stream)
  stream.destroy()
  await once(sending as ServerResponse, 'close')
  expect(faults).toEqual([])
})

test('a server that ends does not wait for those who listen', async () => {
  const stream = await listen()
  await heard(stream)
  const closed = once(server, 'close')
  server.close()
  next.endStreams()
  await expect(once(stream, 'data')).rejects.toThrow('aborted')
  await closed
  expect(faults).toEqual([])
})
