import { type Kysely, sql } from 'kysely'

/** Frozen. What became of the sentences that a machine drafted: a row a document, and the sums by month. */
// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const counts = ['kept', 'reworded', 'struck', 'added', 'corrected'].map((name) => `${name} integer not null`).join(', ')

const statements = [
  // JSON: the revision that the machine drafted last, its run, and the first one that readers saw.
  "alter table head add column drafting text not null default '{}'",
  `create table sentence_tally (
    slug text primary key references head (slug) on delete cascade,
    pipeline text not null,
    model text not null,
    month text not null,
    ${counts}
  ) without rowid`,
  `create table sentence_month (
    pipeline text not null,
    model text not null,
    month text not null,
    documents integer not null,
    ${counts},
    primary key (month, pipeline, model)
  ) without rowid`,
]
