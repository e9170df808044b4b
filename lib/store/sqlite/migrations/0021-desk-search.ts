import { type Kysely, sql } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create virtual table desk_text using fts5(
    title, overall, side0, side1, side2, side3, side4, side5, outlets, facets,
    content = '', contentless_delete = 1, tokenize = 'ascii'
  )`,
  `create table desk_row (
    id integer primary key,
    slug text not null unique references head (slug) on delete cascade
  )`,
]
