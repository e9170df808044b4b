import { type Kysely, sql } from 'kysely'

/** Frozen. A projection; until the rebuild, the latest revision. */
// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  await sql`alter table head add column unbroken_from integer not null default 0`.execute(db)
  await sql`update head set unbroken_from = number`.execute(db)
}
