import { type Kysely, sql } from 'kysely'

/** Frozen. The stories that a run of the wire made: JSON, a list of their slugs and titles; null where it made none. */
// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  await sql`alter table wire_run add column stories text`.execute(db)
}
