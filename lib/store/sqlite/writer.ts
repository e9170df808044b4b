import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Archive, Db } from '../archive'
import { ArchiveBusy, ArchiveUnwritable } from '../archive-errors'
import type { Connection } from './driver'

interface Writing {
  readonly sqlite: Connection
  readonly db: Db
  /** Milliseconds for another process's lock, from the call on. */
  readonly patience: number
  readonly committed: () => void
}

const mostWaiting = 1_000

/** `archive.write` (see there). Only one write at a time tries to get the lock. */
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
      // Waits for the lock here: later, at the first write after a read, SQLite refuses at once.
      await sql`begin immediate`.execute(connection)
      try {
        const result = await work(connection)
        await sql`commit`.execute(connection)
        committed()
        return result
      } catch (error) {
        // On a full disk SQLite has already rolled back.
        if (sqlite.inTransaction) await sql`rollback`.execute(connection)
        throw error
      }
    })
  }
}

/** Retries until `end` (`performance.now()`), at least once; names SQLite's errors. */
export async function whileBusy<Result>(end: number, attempt: () => Promise<Result>): Promise<Result> {
  for (let wait = 5; ; wait = Math.min(wait * 2, 80)) {
    try {
      return await attempt()
    } catch (error) {
      const code = String((error as { code?: unknown }).code)
      if (/^SQLITE_(FULL|IOERR|READONLY|CANTOPEN)/.test(code)) throw new ArchiveUnwritable(error)
      if (!/^SQLITE_(BUSY|LOCKED)/.test(code)) throw error
      if (performance.now() >= end) throw new ArchiveBusy(error)
      // Random, so that two who met do not meet again.
      await pause(wait * (0.5 + Math.random()))
    }
  }
}
