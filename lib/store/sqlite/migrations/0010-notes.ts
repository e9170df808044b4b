import { type Kysely, sql } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // `quote` is the highlight at the start, `text` as it is now; all four are null for the whole document.
  `create table note_thread (
    id text primary key,
    slug text not null,
    quote text,
    section text,
    place integer,
    text text,
    opened_at text not null,
    resolved_at text
  )`,
  'create index note_thread_of_slug on note_thread (slug, opened_at)',
  'create index note_thread_open on note_thread (slug) where resolved_at is null',
  `create table note (
    id integer primary key autoincrement,
    thread text not null references note_thread (id),
    kind text not null check (kind in ('note', 'resolve', 'reopen')),
    text text,
    editor_id integer not null,
    editor_name text not null,
    at text not null,
    submission text not null unique
  )`,
  'create index note_of_thread on note (thread, id)',
  `create trigger note_never_changes before update on note
    begin select raise(abort, 'a note never changes'); end`,
  `create trigger note_never_goes before delete on note
    begin select raise(abort, 'a note never goes'); end`,
  `create trigger note_is_added before insert on note
    when exists (select 1 from note where id = new.id or submission = new.submission)
    begin select raise(abort, 'notes are only added to'); end`,
  `create table note_mention (
    note integer not null references note (id),
    editor_id integer not null,
    seen_at text,
    primary key (note, editor_id)
  )`,
  'create index note_mention_of_editor on note_mention (editor_id, seen_at)',
]
