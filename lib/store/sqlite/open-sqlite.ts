import { chmodSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'
import { LRUCache } from 'lru-cache'
import type { Archive, Db } from '../archive'
import { editionText } from '../edition'
import type { Tables } from '../tables'
import { checkpoints } from './checkpoints'
import { type Connection, Database } from './driver'
import { migrate } from './migrate'
import { tryRoom } from './room'
import { whileBusy, writer } from './writer'

export interface SqliteOptions {
  /** Milliseconds to wait for another process's lock. */
  readonly patience?: number
  readonly onQuery?: (sql: string, parameters: readonly unknown[]) => void
}

/** One connection writes and one only reads, so that neither waits (https://www.sqlite.org/wal.html#concurrency). */
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
      // Last, since only a writing connection can move the log into the file.
      await reads.destroy()
      if (reading.open) reading.close()
      await writes.destroy()
      // Kysely closes only connections that it has used.
      if (writing.open) writing.close()
    },
  }
}

/** Closes both if it fails; the error is for people. */
async function openBoth(file: string, through: (sqlite: Connection) => Db, patience: number) {
  let writing: Connection | undefined
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    // SQLite would wait by blocking the process; `whileBusy` does not.
    const sqlite = new Database(file, { timeout: 0 })
    writing = sqlite
    // Accounts and drafts are for this user only; -wal and -shm get the same mode.
    chmodSync(file, 0o600)
    const writes = through(sqlite)
    await whileBusy(performance.now() + patience, async () => {
      sqlite.pragma('journal_mode = WAL')
      sqlite.pragma('synchronous = FULL')
      sqlite.pragma('foreign_keys = ON')
      // Half of better-sqlite3's default, as there are two connections.
      sqlite.pragma('cache_size = -8000')
      // Takes a tenth of a second for 3,000 digests; a damaged file would give wrong pages.
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

interface EditionRow {
  readonly epoch: string
  readonly counter: number
  readonly due: string | null
  readonly over: string | null
}

/**
 * `archive.edition`: one prepared statement straight on the driver, since it runs on every cached hit. `sqlite` never
 * writes, so that it sees committed counters only.
 */
function editionReader(sqlite: Connection): Archive['edition'] {
  const latest = (column: string) =>
    `(select ${column} from head where declared = 'released' and ${column} <= @at order by ${column} desc limit 1)`
  const row = sqlite.prepare<{ at: string }, EditionRow>(
    `select epoch, counter, ${latest('public_from')} as due, ${latest('public_until')} as over from edition`,
  )
  return (now) => {
    const found = row.get({ at: now.toISOString() })
    return editionText(found, [found?.due ?? '', found?.over ?? ''].sort().at(-1))
  }
}

const codeOf = (error: unknown) => String((error as { code?: unknown } | null)?.code)

const isDamage = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error))

function openingFault(file: string, error: unknown): unknown {
  const { cause = error } = error as { cause?: unknown }
  const { message } = cause as Error
  if (isDamage(cause)) return damageFault(file, message, cause)
  if (/^(EROFS|EACCES|EPERM|ENOTDIR|EEXIST)$|^SQLITE_(READONLY|CANTOPEN)/.test(codeOf(cause)))
    return new Error(
      `The archive ${file} cannot be opened for writing (${message}). Give the user who runs Parallax the right to ` +
        `write in ${path.dirname(file)}, or set DATA_DIR to a folder where that is so.`,
      { cause },
    )
  return error
}

const damageFault = (file: string, message: string, cause?: unknown): Error =>
  new Error(
    `The archive ${file} is damaged (${message}). Nothing was changed. Put a backup in its place with ` +
      'npm run restore -- BACKUP; the damaged file is kept beside it.',
    { cause },
  )

const most = 500

/** Caches compiled statements for Kysely, least recently used out first. SQLite recompiles them after a schema change. */
export function keepStatements(sqlite: Connection): SqliteDatabase {
  const kept = new LRUCache<string, SqliteStatement>({ max: most })
  return {
    close: () => sqlite.close(),
    prepare: (sql) => {
      const statement = kept.get(sql) ?? (sqlite.prepare(sql) as SqliteStatement)
      kept.set(sql, statement)
      return statement
    },
  }
}
