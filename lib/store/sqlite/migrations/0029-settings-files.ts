import { type Kysely, sql } from 'kysely'

/**
 * Frozen. topics.yaml, outlets.yaml and feeds.yaml: every text that each of them had, append-only as `revision` is, and
 * the file of content/ as it was last seen.
 */
// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table settings_revision (
    file text not null check (file in ('topics.yaml', 'outlets.yaml', 'feeds.yaml')),
    number integer not null check (number > 0),
    text text not null,
    checksum text not null,
    origin text not null check (origin in ('file', 'desk')),
    editor_id integer,
    editor_name text,
    change text,
    reason text,
    at text not null,
    primary key (file, number)
  ) without rowid`,
  `create trigger settings_revision_never_changes before update on settings_revision
    begin select raise(abort, 'a revision never changes'); end`,
  `create trigger settings_revision_never_goes before delete on settings_revision
    begin select raise(abort, 'a revision never goes'); end`,
  // Also stops INSERT OR REPLACE, which deletes without firing the trigger above.
  `create trigger settings_revision_follows_the_latest before insert on settings_revision
    when new.number <> (select coalesce(max(number), 0) + 1 from settings_revision where file = new.file)
    begin select raise(abort, 'a revision follows the latest of its file'); end`,
  `create table settings_file (
    file text primary key,
    checksum text not null,
    revision integer not null,
    state text not null check (state in ('present', 'conflict', 'gone')),
    seen_at text not null
  ) without rowid`,
]
