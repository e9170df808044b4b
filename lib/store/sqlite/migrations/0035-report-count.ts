import { type Kysely, sql } from 'kysely'

/** Frozen. How many independent reports a document rests on; a rebuild fills it in. */
// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  await sql`alter table head add column report_count integer not null default 0`.execute(db)
}
