import { once } from 'node:events'
import { openPaper } from './paper'
import { type FaultPart, Tally } from './part'
import { listen } from './raw-client'

const megabyte = 1_000_000
const most = 100 * megabyte
const mostTaken = 12 * megabyte
const mostGrowthMegabytes = 150
const senders = 3

const roads: readonly (readonly [path: string, type: string, more: string])[] = [
  ['/api/auth/callback/credentials', 'application/x-www-form-urlencoded', ''],
  ['/api/auth/signout', 'application/x-www-form-urlencoded', ''],
  ['/api/auth/csrf', 'application/json', ''],
  ['/api/health', 'application/json', ''],
  ['/setup', 'multipart/form-data; boundary=x', ''],
  ['/setup', 'text/plain', 'Next-Action: 40aa\r\n'],
  ['/sign-in', 'multipart/form-data; boundary=x', ''],
  ['/admin', 'text/plain', 'Next-Action: 40aa\r\n'],
  ['/admin/working-copy', 'application/json', ''],
  ['/admin/presence', 'application/json', ''],
  ['/preview/x', 'text/plain', ''],
  ['/', 'text/plain', 'Next-Action: 40aa\r\n'],
  ['/feed.xml', 'text/plain', ''],
  ['/search', 'application/x-www-form-urlencoded', ''],
  ['/no-such-page', 'text/plain', ''],
]

export const part: FaultPart = {
  about: 'a body without end, chunked or with a length, is refused before it is read, on every road; memory stays flat',
  run: async function* () {
    const paper = await openPaper()
    const [server] = paper.servers
    if (!server) throw new Error('There is no server.')
    try {
      await paper.clients[0]?.ask('/sign-in')
      const start = server.memory().now
      for (const [what, lengthOf] of [
        ['chunked', () => 'Transfer-Encoding: chunked'],
        ['with a length', () => `Content-Length: ${most}`],
      ] as const) {
        const tally = new Tally(`bodies of ${most / megabyte} MB, ${what}`)
        for (const [path, type, more] of roads) {
          const head = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nOrigin: ${server.url}\r\nContent-Type: ${type}\r\n`
          const sends = Array.from({ length: senders }, () =>
            sendEndless(server.url, `${head}${more}${lengthOf()}\r\n\r\n`, what === 'chunked'),
          )
          for (const { sent, received } of await Promise.all(sends)) {
            const status = Number(/^HTTP\/1\.1 (\d+)/.exec(received)?.[1] ?? 0)
            tally.note(
              (sent > mostTaken && `${path}: ${(sent / megabyte).toFixed(0)} MB were taken`) ||
                ((status < 400 || status >= 500) && `${path}: answered ${status || 'nothing'}`),
            )
          }
        }
        yield tally.tried()
      }
      const grown = server.memory().most - start
      const memory = new Tally('the server’s memory')
      memory.note(grown > mostGrowthMegabytes && `it grew by ${grown.toFixed(0)} MB`)
      memory.note((await paper.clients[0]?.ask('/about'))?.status !== 200 && '/about is gone')
      yield memory.tried(`at most ${grown.toFixed(0)} MB more`)
    } finally {
      await paper.close()
    }
  },
}

async function sendEndless(url: string, head: string, isChunked: boolean) {
  const { socket, received } = listen(url)
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  socket.setTimeout(15_000, () => socket.destroy())
  const chunk = Buffer.alloc(megabyte / 10, 'x')
  const framed = isChunked
    ? Buffer.concat([Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n')])
    : chunk
  socket.write(head)
  let sent = 0
  while (sent < most && !socket.destroyed) {
    sent += chunk.length
    if (!socket.write(framed)) await Promise.race([closed, once(socket, 'drain').catch(() => {})])
  }
  if (!socket.destroyed && isChunked) socket.write('0\r\n\r\n')
  await closed
  return { sent, received: received() }
}
