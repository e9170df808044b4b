import { Socket } from 'node:net'
import { isMainThread } from 'node:worker_threads'

/**
 * Preloaded (`node --import`, with a pipe as descriptor 3) to end a child when its parent is gone, even by `kill -9`,
 * because then the pipe closes. Otherwise an orphan would keep the port. PARALLAX_LEASH is the parent's id:
 * grandchildren inherit this file, but not the pipe.
 */
if (isMainThread && process.env.PARALLAX_LEASH === String(process.ppid)) {
  const leash = new Socket({ fd: 3 })
  leash.on('error', () => process.exit(1))
  leash.on('close', () => process.exit(1))
  leash.resume()
  leash.unref()
}
