import { connect, type Socket } from 'node:net'

export interface Raw {
  readonly received: string
  readonly statuses: readonly number[]
  /** Closed by the server, and not by us after `patienceMs`. */
  readonly isClosed: boolean
}

/**
 * Sends raw bytes and waits until the server closes, or `patienceMs` pass in silence. Never rejects: a broken
 * connection is a result, too.
 */
export function sendRaw(url: string, bytes: string | Buffer, patienceMs = 1_500): Promise<Raw> {
  return new Promise((resolve) => {
    const { socket, received } = listen(url)
    const end = (isClosed: boolean): void => {
      socket.destroy()
      resolve({ received: received(), statuses: statusesIn(received()), isClosed })
    }
    socket.setTimeout(patienceMs, () => end(false))
    socket.once('close', () => end(true))
    socket.write(bytes)
  })
}

export function listen(url: string): { readonly socket: Socket; readonly received: () => string } {
  const { port } = new URL(url)
  const socket = connect(Number(port), '127.0.0.1')
  let text = ''
  socket.on('data', (data) => {
    text += data.toString('latin1')
  })
  socket.on('error', () => {})
  return { socket, received: () => text }
}

const statusesIn = (received: string): number[] =>
  [...received.matchAll(/HTTP\/1\.1 (\d{3}) [A-Z][\w -]*\r\n/g)].map(([, status]) => Number(status))
