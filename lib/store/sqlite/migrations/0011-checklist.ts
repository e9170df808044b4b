import { type Kysely, sql } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table checklist (
    slug text primary key references head (slug) on delete cascade,
    blocks integer not null,
    warns integer not null,
    first text not null
  )`,
  'create index head_saved on head (declared, saved_at desc, slug)',
  'create index working_copy_of_slug on working_copy (slug)',
  'create index head_title on head (declared, title, slug)',
]
