import { type Kysely, sql } from 'kysely'

/** Frozen. Preview links. The secret is not here; rows are ended, never deleted, for the record. */
// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // `ended_by` is null where unpublishing or a restore ended it.
  `create table preview_link (
    id text primary key,
    slug text not null,
    made_for text,
    made_at text not null,
    made_by text not null,
    expires_at text not null,
    ended_at text,
    ended_by text
  )`,
  'create index preview_link_of_slug on preview_link (slug, made_at)',
]
