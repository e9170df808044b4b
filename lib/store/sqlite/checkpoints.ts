import type { Connection } from './driver'

/** 16 MB of the log: past that SQLite checkpoints in the middle of a commit, as it does by itself after 4 MB. */
const mostPages = 4_000

/**
 * To be called after each commit: moves what commits left in the write-ahead log over to the database once nothing has
 * been committed for `quiet` milliseconds. By itself SQLite does it within every tenth commit or so, while an editor
 * waits for that one. How durable a commit is does not depend on it (https://www.sqlite.org/wal.html#checkpointing).
 */
export function checkpoints(sqlite: Connection, quiet = 500): () => void {
  sqlite.pragma(`wal_autocheckpoint = ${mostPages}`)
  let timer: NodeJS.Timeout | undefined
  const soon = () => {
    clearTimeout(timer)
    // Whoever closes the ledger or wants to end need not wait for it: closing does the same.
    timer = setTimeout(move, quiet).unref()
  }
  const move = () => {
    if (!sqlite.open) return
    if (sqlite.inTransaction) return soon()
    try {
      sqlite.pragma('wal_checkpoint(PASSIVE)')
    } catch {
      // Busy, or the disk is full: what was committed lies safe in the log, and the next commit says what is wrong.
    }
  }
  return soon
}
