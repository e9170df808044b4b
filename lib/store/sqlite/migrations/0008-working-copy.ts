import { type Kysely, sql } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table working_copy (
    editor_id integer not null,
    slug text not null,
    based_on integer not null,
    state text not null,
    version text not null,
    at text not null,
    primary key (editor_id, slug)
  )`,
]
