import { type Kysely, sql } from 'kysely'

/** Frozen. Whether readers see an editor's name where that editor signed a text off; otherwise they see the role. */
// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  await sql`alter table editor add column named integer not null default 0`.execute(db)
}
