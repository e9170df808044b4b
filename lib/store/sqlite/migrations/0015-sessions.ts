import { type Kysely, sql } from 'kysely'

/** Frozen. One row a sign-in, in place of the counter that ended all sessions at once. */
// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table session (
    id text primary key,
    editor_id integer not null,
    browser text not null,
    started_at text not null,
    seen_at text not null
  )`,
  'create index session_of_editor on session (editor_id, started_at)',
  'alter table editor drop column session_version',
]
