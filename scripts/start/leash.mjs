import { Socket } from 'node:net'
import { isMainThread } from 'node:worker_threads'

/**
 * Loaded into a process that we start (`node --import`, with a pipe as descriptor 3): it ends when the process that
 * started it is gone, even by `kill -9`, because the pipe between them closes. Otherwise an orphan would keep the
 * port. PARALLAX_LEASH names the process at the other end: what our child starts in turn inherits this file, but
 * not the pipe.
 */
if (isMainThread && process.env.PARALLAX_LEASH === String(process.ppid)) {
  const leash = new Socket({ fd: 3 })
  leash.on('error', () => process.exit(1))
  leash.on('close', () => process.exit(1))
  leash.resume()
  leash.unref()
}
