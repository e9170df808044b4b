import { chmodSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { Kysely, SqliteDialect } from 'kysely'
import type { Archive, Db } from '../archive'
import type { Tables } from '../tables'
import { checkpoints } from './checkpoints'
import { type Connection, Database } from './driver'
import { editionReader } from './edition-reader'
import { keepStatements } from './kept-statements'
import { migrate } from './migrate'
import { damageFault, isDamage, openingFault } from './opening-fault'
import { tryRoom } from './room'
import { whileBusy, writer } from './writer'

export interface SqliteOptions {
  /** How long to wait for another process's lock before ArchiveBusy, in milliseconds. */
  readonly patience?: number
  /** Told of every query, for tests that look at query plans. */
  readonly onQuery?: (sql: string, parameters: readonly unknown[]) => void
}

/**
 * SQLite in this file, made and migrated where it has to be. Two connections: one writes, one only reads, so that
 * readers never wait for a write, and a write never for readers (https://www.sqlite.org/wal.html#concurrency).
 */
export async function openSqlite(file: string, { patience = 5_000, onQuery }: SqliteOptions = {}): Promise<Archive> {
  let met: Error | undefined
  const through = (sqlite: Connection): Db =>
    new Kysely<Tables>({
      dialect: new SqliteDialect({ database: keepStatements(sqlite) }),
      log: (event) => {
        onQuery?.(event.query.sql, event.query.parameters)
        if (event.level === 'error' && isDamage(event.error))
          met ??= damageFault(file, (event.error as Error).message, event.error)
      },
    })
  const opened = await openBoth(file, through, patience)
  const { writing, reading, writes, reads } = opened
  return {
    db: reads,
    write: writer({ sqlite: writing, db: writes, patience, committed: checkpoints(writing) }),
    edition: editionReader(reading),
    tryRoom: () => tryRoom(file),
    damage: () => met,
    close: async () => {
      // The one that writes is the last: it brings the log home, which one that only reads may not.
      await reads.destroy()
      if (reading.open) reading.close()
      await writes.destroy()
      // Kysely closes what it has used; a connection that no query went through is still open.
      if (writing.open) writing.close()
    },
  }
}

/** Both connections, and what queries go through. Nothing stays open where it fails; the error is for people. */
async function openBoth(file: string, through: (sqlite: Connection) => Db, patience: number) {
  let writing: Connection | undefined
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    // SQLite waits for a lock by blocking the process; `whileBusy` waits politely.
    const sqlite = new Database(file, { timeout: 0 })
    writing = sqlite
    // Accounts and drafts lie in it: nobody else on this machine reads along. SQLite gives -wal and -shm its mode.
    chmodSync(file, 0o600)
    const writes = through(sqlite)
    await whileBusy(performance.now() + patience, async () => {
      sqlite.pragma('journal_mode = WAL')
      sqlite.pragma('synchronous = FULL')
      sqlite.pragma('foreign_keys = ON')
      // Half of what better-sqlite3 gives each connection: what is read most is kept by the other one.
      sqlite.pragma('cache_size = -8000')
      // A tenth of a second for 3,000 digests. Served from a damaged file, some pages would be wrong and some would fail.
      const verdict = String(sqlite.pragma('quick_check(1)', { simple: true }))
      if (verdict !== 'ok') throw damageFault(file, verdict.split('\n').at(-1) ?? verdict)
      await migrate(sqlite, writes)
    })
    const reading = new Database(file, { readonly: true, timeout: 0 })
    return { writing: sqlite, reading, writes, reads: through(reading) }
  } catch (error) {
    writing?.close()
    throw openingFault(file, error)
  }
}
