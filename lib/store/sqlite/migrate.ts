import { Migrator } from 'kysely'
import type { Db } from '../archive'
import type { Connection } from './driver'
import { migrations } from './migrations/migrations'

/** All or nothing, and alone. Refuses an archive that a newer Parallax has migrated. */
export async function migrate(sqlite: Connection, db: Db): Promise<void> {
  if (isCurrent(sqlite)) return
  // Kysely's own lock does nothing on SQLite.
  sqlite.exec('begin immediate')
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
    const { error } = await migrator.migrateToLatest()
    if (error) throw error
    sqlite.exec('commit')
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('rollback')
    throw error
  }
}

export function appliedMigrations(sqlite: Connection): readonly string[] {
  const exists = sqlite.prepare("select 1 from sqlite_master where type = 'table' and name = 'kysely_migration'").get()
  if (!exists) return []
  return sqlite.prepare('select name from kysely_migration order by name').pluck().all() as string[]
}

export const unknownMigrations = (sqlite: Connection): readonly string[] =>
  appliedMigrations(sqlite).filter((name) => !(name in migrations))

function isCurrent(sqlite: Connection): boolean {
  const unknown = unknownMigrations(sqlite)
  if (unknown.length > 0)
    throw new Error(`The archive was made by a newer Parallax (it knows ${unknown.join(', ')}). Use that one.`)
  return appliedMigrations(sqlite).length === Object.keys(migrations).length
}
