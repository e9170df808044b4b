import { setTimeout as pause } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { Archive } from '../archive'
import { ArchiveBusy, ArchiveUnwritable } from '../archive-errors'
import type { Tables } from '../tables'
import type { Connection } from './driver'

/** `archive.write` for SQLite. See the contract at `Archive`. `committed` is called after each commit. */
export function writer(
  sqlite: Connection,
  db: Kysely<Tables>,
  patience: number,
  committed: () => void,
): Archive['write'] {
  return (work) =>
    whileBusy(patience, () =>
      db.connection().execute(async (connection) => {
        // Immediate: the lock is taken here, where it is waited for, and not at the first write after a read,
        // where SQLite refuses at once.
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
      }),
    )
}

/** Tries again while another process holds the lock, without blocking this one; names what SQLite has codes for. */
export async function whileBusy<Result>(patience: number, attempt: () => Promise<Result>): Promise<Result> {
  const end = performance.now() + patience
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
