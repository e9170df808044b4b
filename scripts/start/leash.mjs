import { Socket } from 'node:net'

/**
 * Loaded into a server that we start (`node --import`): it ends when the command that started it is gone, even by
 * `kill -9`, because the pipe between them closes. Otherwise an orphan would keep the port.
 */
const leash = new Socket({ fd: 3 })
leash.on('error', () => process.exit())
leash.on('close', () => process.exit())
leash.resume()
leash.unref()
