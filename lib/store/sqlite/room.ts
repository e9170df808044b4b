import { open, rm } from 'node:fs/promises'
import { ArchiveUnwritable } from '../archive-errors'

/** Bytes: the largest document is 1 MB, and is written with its parts, words and index. */
const largestSave = 4_000_000
const block = Buffer.alloc(250_000, 1)

/**
 * Whether the largest save would fit, found by allocating it: the write-ahead log hides a full disk from small writes
 * for a while. Deleted before it is flushed. Rejects with ArchiveUnwritable.
 */
export async function tryRoom(file: string): Promise<void> {
  const trial = `${file}.room-${process.pid}`
  try {
    const handle = await open(trial, 'w', 0o600)
    try {
      for (let size = 0; size < largestSave; size += block.length) await handle.writeFile(block)
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw new ArchiveUnwritable(error)
  } finally {
    await rm(trial, { force: true }).catch(() => undefined)
  }
}
