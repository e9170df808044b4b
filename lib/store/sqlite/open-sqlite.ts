import { chmodSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { Kysely, SqliteDialect } from 'kysely'
import type { Archive } from '../archive'
import type { Tables } from '../tables'
import { checkpoints } from './checkpoints'
import { Database } from './driver'
import { editionReader } from './edition-reader'
import { keepStatements } from './kept-statements'
import { migrate } from './migrate'
import { whileBusy, writer } from './writer'

export interface SqliteOptions {
  /** How long to wait for another process's lock before ArchiveBusy, in milliseconds. */
  readonly patience?: number
  /** Told of every query, for tests that look at query plans. */
  readonly onQuery?: (sql: string, parameters: readonly unknown[]) => void
}

/** SQLite in this file, made and migrated where it has to be. */
export async function openSqlite(file: string, { patience = 5_000, onQuery }: SqliteOptions = {}): Promise<Archive> {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const sqlite = new Database(file)
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: keepStatements(sqlite) }),
    log: onQuery && (({ query }) => onQuery(query.sql, query.parameters)),
  })
  try {
    // Accounts and drafts lie in it: nobody else on this machine reads along. SQLite gives -wal and -shm its mode.
    chmodSync(file, 0o600)
    // While SQLite waits for a lock, it blocks the process; so it waits shortly, and `whileBusy` waits politely.
    sqlite.pragma('busy_timeout = 100')
    await whileBusy(patience, async () => {
      sqlite.pragma('journal_mode = WAL')
      sqlite.pragma('synchronous = FULL')
      sqlite.pragma('foreign_keys = ON')
      await migrate(sqlite, db)
    })
  } catch (error) {
    sqlite.close()
    throw error
  }
  return {
    db,
    write: writer(sqlite, db, patience, checkpoints(sqlite)),
    edition: editionReader(sqlite, db),
    close: async () => {
      await db.destroy()
      // Kysely closes what it has used; a connection that no query went through is still open.
      if (sqlite.open) sqlite.close()
    },
  }
}
