import type { SqliteDatabase, SqliteStatement } from 'kysely'
import { LRUCache } from 'lru-cache'
import type { Connection } from './driver'

/** Queries that name a list of any length are many texts; the others are some two hundred. */
const most = 500

/**
 * The database as Kysely sees it, with each statement compiled once: Kysely asks for one at every query. SQLite
 * itself compiles a statement again after the schema has changed. The one that was used longest ago makes room.
 */
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
