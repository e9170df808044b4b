import type { SqliteDatabase, SqliteStatement } from 'kysely'
import type { Connection } from './driver'

const most = 500

/** Caches compiled statements for Kysely, least recently used out first. SQLite recompiles them after a schema change. */
export function keepStatements(sqlite: Connection): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>()
  return {
    close: () => sqlite.close(),
    prepare: (sql) => {
      const statement = kept.get(sql) ?? (sqlite.prepare(sql) as SqliteStatement)
      kept.delete(sql)
      kept.set(sql, statement)
      const oldest = kept.keys().next()
      if (kept.size > most && !oldest.done) kept.delete(oldest.value)
      return statement
    },
  }
}
