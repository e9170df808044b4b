import type { SqliteDatabase, SqliteStatement } from 'kysely'
import { LRUCache } from 'lru-cache'
import type { Connection } from './driver'

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
