import { connect, type Socket } from 'node:net'

/** What came back on one connection. */
export interface Raw {
  readonly received: string
  /** Status of each answer, in order. */
  readonly statuses: readonly number[]
  /** Whether the server closed it, and not we after `patienceMs`. */
  readonly isClosed: boolean
}

/**
 * Sends these bytes as they are and waits until the server closes, or `patienceMs` pass in silence. Never rejects: a
 * connection that breaks off is an answer, too.
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

/** A connection that stays open, and what it has received so far. */
export function listen(url: string): { readonly socket: Socket; readonly received: () => string } {
  const { port } = new URL(url)
  const socket = connect(Number(port), '127.0.0.1')
  let text = ''
  socket.on('data', (data) => {
    text += data.toString('latin1')
  })
  // What breaks off is closed right after.
  socket.on('error', () => {})
  return { socket, received: () => text }
}

const statusesIn = (received: string): number[] =>
  [...received.matchAll(/HTTP\/1\.1 (\d{3}) [A-Z][\w -]*\r\n/g)].map(([, status]) => Number(status))
