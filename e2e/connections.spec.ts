import { connect, type Socket } from 'node:net'
import { Newspaper } from './support/newspaper'
import { expect, test } from './support/test'

function open({ port }: Newspaper, sent = ''): { socket: Socket; received: () => string; closed: Promise<void> } {
  const socket = connect(port, '127.0.0.1')
  let received = ''
  socket.on('data', (data) => {
    received += data
  })
  socket.on('error', () => {})
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  if (sent) socket.write(sent)
  return { socket, received: () => received, closed }
}
const host = 'Host: localhost\r\n'

test('the server ends when it is told to, whatever connections are open', async ({ paper }) => {
  const connections = [
    open(paper),
    open(paper, 'GET / HT'),
    open(paper, `POST /admin HTTP/1.1\r\n${host}Content-Length: 5\r\n\r\nab`),
    open(paper, `GET /about HTTP/1.1\r\n${host}\r\n`),
  ]
  await expect.poll(() => connections.at(-1)?.received()).toContain('200 OK')
  const told = performance.now()
  await paper.close('SIGTERM')
  expect(performance.now() - told).toBeLessThan(10_000)
  await Promise.all(connections.map(({ closed }) => closed))
})

test('an upgrade is refused by an ordinary answer, and the connection is not held', async ({ standingPaper }) => {
  const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n'
  for (const [target, status, upgrade] of [
    ['/_next/webpack-hmr', 404, `websocket\r\n${key}`],
    ['/feed.xml', 200, 'h2c\r\n'],
  ] as const) {
    const { socket, received } = open(
      standingPaper,
      `GET ${target} HTTP/1.1\r\n${host}Connection: Upgrade\r\nUpgrade: ${upgrade}\r\n`,
    )
    await expect.poll(received, target).toContain(`HTTP/1.1 ${status} `)
    socket.destroy()
  }
})

test('a body without end to the sign-in is not read, and the server stays small', async ({ paper }) => {
  const head = `POST /api/auth/callback/credentials HTTP/1.1\r\n${host}Origin: ${paper.url}\r\n`
  const { socket, received, closed } = open(
    paper,
    `${head}Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n`,
  )
  // A connection that is reset takes along what its client has not read yet: the answer is read first.
  await expect.poll(received).toMatch(/^HTTP\/1\.1 411 /)
  const chunk = Buffer.alloc(1_000_000, 'x')
  let sent = 0
  for (; sent < 100 && !socket.destroyed; sent += 1) {
    socket.write(`${chunk.length.toString(16)}\r\n`)
    socket.write(chunk)
    if (!socket.write('\r\n')) await Promise.race([closed, new Promise((resolve) => socket.once('drain', resolve))])
  }
  await closed
  expect(sent).toBeLessThan(100)
})

test('it listens where HOST says, and nowhere else', async ({ site }) => {
  const paper = await Newspaper.open(site, { HOST: '127.0.0.2' }, '127.0.0.2')
  try {
    const elsewhere = connect(paper.port, '127.0.0.1')
    const outcome = await new Promise((resolve) => {
      elsewhere.once('connect', () => resolve('open')).once('error', ({ message }) => resolve(message))
    })
    expect(outcome).toContain('ECONNREFUSED')
  } finally {
    await paper.close()
  }
})
