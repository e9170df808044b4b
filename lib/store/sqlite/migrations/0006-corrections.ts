import { type Kysely, sql } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table correction (
    slug text not null references head (slug) on delete cascade,
    place integer not null,
    at text not null,
    note text not null,
    primary key (slug, place)
  )`,
  'create index correction_latest on correction (at desc, slug, place)',
]
