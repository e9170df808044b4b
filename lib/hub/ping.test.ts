import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { ping } from './ping'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

async function hub(answer: RequestListener) {
  const seen: (string | undefined)[] = []
  const server = createServer((request, response) => {
    seen.push(request.method)
    answer(request, response)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, seen }
}

const feeds = ['https://parallax.example/feed.xml']

test.each([200, 202, 204])('%s: it took the news', async (status) => {
  const { url } = await hub((_, response) => response.writeHead(status).end())
  await expect(ping(url, feeds)).resolves.toBeUndefined()
})

test('one that takes the news and never ends its answer has taken it', async () => {
  const { url } = await hub((_, response) => response.writeHead(202).write('thanks'))
  await expect(ping(url, feeds)).resolves.toBeUndefined()
})

test.each([400, 403, 404, 429, 500, 503])('%s: it did not', async (status) => {
  const { url } = await hub((_, response) => response.writeHead(status).end())
  await expect(ping(url, feeds)).rejects.toThrow(`it answered ${status}`)
})

test.each([301, 302, 303, 307, 308])(
  '%s is no yes: nobody goes where it points, and the log says where',
  async (status) => {
    const other = await hub((_, response) => response.writeHead(200).end())
    const { url } = await hub((_, response) => response.writeHead(status, { Location: other.url }).end())
    await expect(ping(url, feeds)).rejects.toThrow(`it answered ${status} and points to ${other.url}: set WEBSUB_HUB`)
    expect(other.seen).toEqual([])
  },
)

test('one that keeps silent is left after a while', async () => {
  const { url, seen } = await hub(() => undefined)
  await expect(ping(url, feeds, 200)).rejects.toThrow('it did not answer within 0.2 s')
  expect(seen).toEqual(['POST'])
})

test('one that hangs up, or is not there, is named with the reason', async () => {
  const { url } = await hub((request) => request.socket.destroy())
  await expect(ping(url, feeds)).rejects.toThrow(/^no answer: ./)
  const gone = servers.at(-1)
  await new Promise((resolve) => gone?.close(resolve))
  await expect(ping(url, feeds)).rejects.toThrow(/^no answer: .*ECONNREFUSED/)
})
