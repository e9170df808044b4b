import type { RequestListener } from 'node:http'
import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { html, setUpFront } from '@/test/server/fixture'

const { world, ask } = setUpFront()

describe('what editors send', () => {
  const echo: RequestListener = async (request, response) => {
    let length = 0
    for await (const chunk of request) length += chunk.length
    response.setHeader('Set-Cookie', ['a=1', 'b=2'])
    response.setHeader('Referrer-Policy', 'no-referrer')
    response.writeHead(201).end(`${length}`)
  }

  test('passes as it came, and the answer as it comes', async () => {
    world.answers['/admin/queue?x=1'] = echo
    const headers = {
      cookie: 'session=1',
      origin: 'https://paper.example',
      'content-length': '5',
      upgrade: 'websocket',
      te: 'trailers',
    }
    const { status, body, headers: got } = await ask('/admin/queue?x=1', { method: 'POST', headers, body: 'hello' })
    expect([status, body]).toEqual([201, '5'])
    expect(got['set-cookie']).toEqual(['a=1', 'b=2'])
    expect(got).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' })
    expect(world.asked[0]?.headers).toMatchObject({ cookie: 'session=1', 'x-forwarded-for': '127.0.0.1' })
    expect(world.asked[0]?.headers.upgrade).toBeUndefined()
    expect(world.asked[0]?.headers.te).toBeUndefined()
  })

  test('is never kept', async () => {
    world.answers['/admin'] = html('Queue')
    for (const _ of [1, 2]) expect((await ask('/admin')).body).toContain('self.__next_f')
    expect(world.asked).toHaveLength(2)
  })

  const sendChunks = async (path: string, bytes: number): Promise<string> => (await sendCounted(path, bytes)).received
  const sendCounted = (path: string, bytes: number, method = 'POST'): Promise<{ received: string; sent: number }> =>
    new Promise((resolve) => {
      const socket = connect(world.port, '127.0.0.1')
      let received = ''
      let sent = 0
      socket.on('data', (data) => {
        received += data
      })
      socket.on('error', () => {})
      socket.on('close', () => resolve({ received, sent }))
      socket.write(`${method} ${path} HTTP/1.1\r\nHost: paper.example\r\nTransfer-Encoding: chunked\r\n\r\n`)
      const chunk = Buffer.alloc(100_000, 'x')
      const send = () => {
        while (sent < bytes && !socket.destroyed) {
          sent += chunk.length
          socket.write(`${chunk.length.toString(16)}\r\n`)
          socket.write(chunk)
          const isRoom = socket.write('\r\n')
          if (!isRoom) return void socket.once('drain', send)
        }
        if (sent >= bytes && !socket.destroyed) socket.write('0\r\n\r\n')
      }
      send()
    })

  test('a body without a length is counted as it comes: 413, and no more of it is read than its limit', async () => {
    let reached = 0
    world.answers['/admin/working-copy'] = (request) => {
      request.on('data', (chunk: Buffer) => {
        reached += chunk.length
      })
      request.on('error', () => {})
    }
    expect(await sendChunks('/admin/working-copy', 30_000_000)).toMatch(/^HTTP\/1\.1 413 /)
    expect(reached).toBeLessThanOrEqual(1_000_000)
    world.answers['/admin/queue'] = echo
    expect(await ask('/admin/queue', { method: 'POST', body: 'still there' })).toMatchObject({ status: 201 })
  })

  test('one that says it is too long is refused unread, and to sign in one has to say how long', async () => {
    const long = { method: 'POST', headers: { 'content-length': '1000001' }, body: 'x'.repeat(1_000_001) }
    expect(await ask('/admin/queue', long)).toMatchObject({ status: 413, body: expect.stringContaining('too large') })
    const short = { method: 'POST', headers: { 'content-length': '20001' }, body: 'x'.repeat(20_001) }
    expect((await ask('/api/auth/callback/credentials', short)).status).toBe(413)
    expect(await sendChunks('/api/auth/callback/credentials', 100_000)).toMatch(/^HTTP\/1\.1 411 /)
    expect(world.asked).toEqual([])
  })

  test('nor is one that is sent to a page: it is answered at once, and little of it is taken', async () => {
    world.answers['/about'] = html('About')
    for (const [method, status] of [
      ['POST', 405],
      ['GET', 200],
      ['OPTIONS', 204],
    ] as const) {
      const { received, sent } = await sendCounted('/about', 60_000_000, method)
      expect(received).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
      expect(sent).toBeLessThan(30_000_000)
    }
    expect(await ask('/about', { method: 'POST', body: 'short' })).toMatchObject({ status: 405 })
  })

  test('a method that no page of the desk has is refused', async () => {
    for (const method of ['TRACE', 'PROPFIND', 'PURGE'])
      expect(await ask('/admin', { method })).toMatchObject({ status: 405, headers: { allow: expect.any(String) } })
    expect(world.asked).toEqual([])
  })

  test('where Next does not answer: 503 in a sentence', async () => {
    world.answers['/admin'] = (request) => request.socket.destroy()
    expect(await ask('/admin')).toMatchObject({ status: 503, body: expect.stringContaining('try again') })
    expect(world.faults).toHaveLength(1)
  })

  test('an editor who goes away frees Next', async () => {
    const gone = new Promise<void>((resolve) => {
      world.answers['/admin'] = (_request, response) => void response.once('close', resolve)
    })
    const socket = connect(world.port, '127.0.0.1')
    socket.write('GET /admin HTTP/1.1\r\nHost: paper.example\r\n\r\n')
    while (world.asked.length === 0) await new Promise((resolve) => setImmediate(resolve))
    socket.destroy()
    await gone
    expect(world.faults).toEqual([])
  })
})
