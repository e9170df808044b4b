import { type Kysely, sql } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table hub_notice (
    id integer primary key check (id = 1),
    told text,
    failures integer not null,
    not_before text
  )`,
  'insert into hub_notice (id, told, failures, not_before) values (1, null, 0, null)',
]
