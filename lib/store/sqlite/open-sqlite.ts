import { chmodSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { Kysely, SqliteDialect } from 'kysely'
import type { Archive, Db } from '../archive'
import { editionText } from '../edition'
import type { Tables } from '../tables'
import { checkpoints } from './checkpoints'
import { type Connection, Database } from './driver'
import { keepStatements } from './kept-statements'
import { migrate } from './migrate'
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

/** What the edition is made of: its counter, and the latest moments at which time alone made a new one. */
interface EditionRow {
  readonly epoch: string
  readonly counter: number
  readonly due: string | null
  readonly over: string | null
}

/**
 * `archive.edition` for SQLite. One prepared statement of three point lookups, straight on the driver: this runs on
 * every cached hit, where building a query would cost more than answering it, and each further statement takes and
 * releases a lock of its own. `sqlite` is a connection that never writes: what it sees of the counter has been committed.
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

/** What only a damaged file makes SQLite say. */
const isDamage = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error))

/** The same error, or a sentence for whoever starts Parallax: why the archive cannot be opened, and what to do. */
function openingFault(file: string, error: unknown): unknown {
  // As whileBusy passes it on.
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

/** `message`: what SQLite found. */
const damageFault = (file: string, message: string, cause?: unknown): Error =>
  new Error(
    `The archive ${file} is damaged (${message}). Nothing was changed. Put a backup in its place with ` +
      'npm run restore -- BACKUP; the damaged file is kept beside it.',
    { cause },
  )
