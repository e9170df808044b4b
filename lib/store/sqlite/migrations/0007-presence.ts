import { type Kysely, sql } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table presence (
    slug text not null,
    editor_id integer not null,
    name text not null,
    visit text not null,
    opened_at text not null,
    seen_at text not null,
    edited_at text,
    primary key (slug, editor_id)
  )`,
  'create index presence_seen on presence (seen_at)',
]
