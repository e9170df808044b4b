import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Archive, Db } from '../archive'
import { ArchiveBusy, ArchiveUnwritable } from '../archive-errors'
import type { Connection } from './driver'

interface Writing {
  /** The connection that writes, and nothing else does. */
  readonly sqlite: Connection
  readonly db: Db
  /** How long a write waits for the lock of another process, from the moment it was asked for, in milliseconds. */
  readonly patience: number
  /** Called after each commit. */
  readonly committed: () => void
}

/** More than wait in any ordinary fault: past that, the next is told at once that nothing can be saved. */
const mostWaiting = 1_000

/**
 * `archive.write` for SQLite. See the contract at `Archive`. Writes stand in one line: one at a time tries to get the
 * lock, so that those that wait cost nothing.
 */
export function writer({ sqlite, db, patience, committed }: Writing): Archive['write'] {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return (work) => {
    if (waiting >= mostWaiting) return Promise.reject(new ArchiveBusy())
    waiting += 1
    const end = performance.now() + patience
    const turn = last.then(() => whileBusy(end, () => transact(work)))
    last = turn.catch(() => undefined).finally(() => (waiting -= 1))
    return turn
  }

  function transact<Result>(work: (db: Db) => Promise<Result>): Promise<Result> {
    return db.connection().execute(async (connection) => {
      // Immediate: the lock is taken here, where it is waited for, and not at the first write after a read, where
      // SQLite refuses at once.
      await sql`begin immediate`.execute(connection)
      try {
        const result = await work(connection)
        await sql`commit`.execute(connection)
        committed()
        return result
      } catch (error) {
        // On a full disk SQLite has rolled back by itself.
        if (sqlite.inTransaction) await sql`rollback`.execute(connection)
        throw error
      }
    })
  }
}

/**
 * Tries again while another process holds the lock, until `end` (of `performance.now()`) but once at least, without
 * blocking this one; names what SQLite has codes for.
 */
export async function whileBusy<Result>(end: number, attempt: () => Promise<Result>): Promise<Result> {
  for (let wait = 5; ; wait = Math.min(wait * 2, 80)) {
    try {
      return await attempt()
    } catch (error) {
      const code = String((error as { code?: unknown }).code)
      if (/^SQLITE_(FULL|IOERR|READONLY|CANTOPEN)/.test(code)) throw new ArchiveUnwritable(error)
      if (!/^SQLITE_(BUSY|LOCKED)/.test(code)) throw error
      if (performance.now() >= end) throw new ArchiveBusy(error)
      // Uneven waits, so that two who met once do not meet again.
      await pause(wait * (0.5 + Math.random()))
    }
  }
}
