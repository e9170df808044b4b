import { type Kysely, sql } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  await sql`create index sign_in_failure_by_last on sign_in_failure (last_at)`.execute(db)
}
