import { type Kysely, sql } from 'kysely'

/**
 * Frozen. Links that show an unpublished text to whoever has them. The secret is not here: a link's address is signed
 * with the server's own. A row is ended, never deleted, so that who opened what to strangers stays answerable.
 */
// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // `ended_by` is null where the document left public view, or the archive was restored, and took its links along.
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
