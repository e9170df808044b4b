import { type Kysely, sql } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  'create index head_ever_public on head (first_public_at, slug) where first_public_at is not null',
  'create index head_ever_public_of_topic on head (topic, first_public_at, slug) where first_public_at is not null',
]
