import { type Kysely, sql } from 'kysely'

/** Frozen. Who owns an outlet, and the address of what says so. */
// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  await sql`alter table outlet add column owner text`.execute(db)
  await sql`alter table outlet add column owner_evidence text`.execute(db)
}
