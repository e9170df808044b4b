import type { Connection } from './driver'

/** 16 MB of the log; SQLite's own limit of 4 MB interrupts commits. */
const mostPages = 4_000

/**
 * Called after each commit: moves the write-ahead log to the database after `quiet` milliseconds without commits, so
 * that no editor waits for it. Durability does not depend on it (https://www.sqlite.org/wal.html#checkpointing).
 */
export function checkpoints(sqlite: Connection, quiet = 500): () => void {
  sqlite.pragma(`wal_autocheckpoint = ${mostPages}`)
  let timer: NodeJS.Timeout | undefined
  const soon = () => {
    clearTimeout(timer)
    // Closing does the same, so it keeps nothing alive.
    timer = setTimeout(move, quiet).unref()
  }
  const move = () => {
    if (!sqlite.open) return
    if (sqlite.inTransaction) return soon()
    try {
      sqlite.pragma('wal_checkpoint(PASSIVE)')
    } catch {
      // Busy or full disk: commits are safe in the log, and the next one reports the fault.
    }
  }
  return soon
}
