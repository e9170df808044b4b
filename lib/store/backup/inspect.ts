import { Kysely, SqliteDialect } from 'kysely'
import { checksumOf } from '../revisions/revisions'
import { type Connection, Database } from '../sqlite/driver'
import { appliedMigrations, migrate, unknownMigrations } from '../sqlite/migrate'
import type { Tables } from '../tables'

/** Throws one sentence if the file is damaged, no archive, or of a newer Parallax. */
export function inspect(file: string): { readonly revisions: number } {
  let sqlite: Connection
  try {
    sqlite = new Database(file, { fileMustExist: true })
  } catch (error) {
    throw new Error(`${file} cannot be opened: ${(error as Error).message}`)
  }
  try {
    const fault = faultOf(sqlite)
    if (fault) throw new Error(`${file} ${fault}.`)
    return { revisions: sqlite.prepare('select count(*) from revision').pluck().get() as number }
  } finally {
    sqlite.close()
  }
}

function faultOf(sqlite: Connection): string | undefined {
  try {
    const verdict = sqlite.pragma('integrity_check', { simple: true })
    if (verdict !== 'ok') return `is damaged: ${String(verdict).split('\n')[0]}`
    if (appliedMigrations(sqlite).length === 0) return 'is not a Parallax archive'
    const unknown = unknownMigrations(sqlite)
    if (unknown.length > 0) return `was made by a newer Parallax (it knows ${unknown.join(', ')})`
    for (const query of textsOf(sqlite))
      for (const { slug, number, checksum, text } of sqlite.prepare<[], Row>(query).iterate())
        if (checksumOf(text) !== checksum)
          return `is damaged: the text of ${slug} revision ${number} is not what was saved`
    return undefined
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    return code === 'SQLITE_NOTADB' ? 'is not a database' : `is damaged: ${message}`
  }
}

/** An archive that an older version wrote has documents only. */
function textsOf(sqlite: Connection): readonly string[] {
  const settings = sqlite.prepare("select 1 from sqlite_master where name = 'settings_revision'").get()
  return [
    'select slug, number, checksum, text from revision',
    ...(settings ? ['select file as slug, number, checksum, text from settings_revision'] : []),
  ]
}

interface Row {
  readonly slug: string
  readonly number: number
  readonly checksum: string
  readonly text: string
}

export const schemaOf = (sqlite: Connection): readonly string[] =>
  sqlite.prepare('select sql from sqlite_master where sql is not null order by type, name').pluck().all() as string[]

export async function freshSchema(): Promise<readonly string[]> {
  const sqlite = new Database(':memory:')
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) })
  await migrate(sqlite, db)
  const schema = schemaOf(sqlite)
  await db.destroy()
  return schema
}
