import { type Kysely, sql } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table refused_file (
    path text primary key,
    faults text not null,
    text text,
    is_cut integer not null,
    at text not null
  )`,
  'create index revision_of_editor on revision (editor_id, slug) where editor_id is not null',
  "create index act_sent_back on act (slug, id) where act = 'send-back'",
]
