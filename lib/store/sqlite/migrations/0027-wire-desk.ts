import { type Kysely, sql } from 'kysely'

/**
 * Frozen. What the wire leaves for editors: drafts that it may not put in the place of a document, one a document, and
 * the articles that a run found with their groups, which editors change (`version` counts the changes).
 */
// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // `reason`: why the document stayed as it was.
  `create table wire_suggestion (
    slug text primary key,
    kind text not null check (kind in ('digest', 'story')),
    text text not null,
    run text not null,
    at text not null,
    reason text not null,
    editor_name text
  )`,
  'create index wire_suggestion_by_moment on wire_suggestion (at)',
  // `items` and `groups` are JSON.
  `create table wire_items (
    run text primary key,
    topic text not null,
    day text not null,
    items text not null,
    groups text not null,
    version integer not null default 0,
    changed_by text,
    changed_at text
  )`,
  'create index wire_items_by_edition on wire_items (topic, day, run)',
]
