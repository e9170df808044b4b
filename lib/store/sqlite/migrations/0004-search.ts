import { type Kysely, sql } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // Words come folded and separated by spaces; all that is not ASCII is a letter to this tokenizer.
  `create virtual table search_text using fts5(
    title, overall, side0, side1, side2, side3, side4, side5, outlets, facets,
    content = '', contentless_delete = 1, tokenize = 'ascii'
  )`,
  // Rows are days since 1970 times 100,000 plus a count, so that the newest are last.
  `create table search_row (
    id integer primary key,
    slug text not null unique references head (slug) on delete cascade
  )`,
  `create table search_word (
    word text primary key,
    documents integer not null
  ) without rowid`,
]
