import { open, rm } from 'node:fs/promises'
import { ArchiveUnwritable } from '../archive-errors'

/** The largest document is 1 MB of text, and is written with its parts, its words and its index. */
const largestSave = 4_000_000
const block = Buffer.alloc(250_000, 1)

/**
 * Whether there is room beside `file` for the largest save, known by taking it: the log of SQLite has room of its own
 * from earlier commits, so that small writes go on for a while on a full disk. The file is gone again before the system
 * has written it out, so that it costs the disk nothing. Rejects with ArchiveUnwritable.
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
