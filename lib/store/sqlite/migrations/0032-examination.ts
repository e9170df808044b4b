import { type Kysely, sql } from 'kysely'

/**
 * Frozen. What editors examined: a part of the ledger, added to only. `examined` is exactly what was examined, and
 * `passage` its SHA-256. The other two are projections: who first wrote each text, and what is known of each passage.
 */
// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table examination (
    id integer primary key autoincrement,
    slug text not null,
    revision integer not null,
    act text not null check (act in ('examine', 'take-back')),
    passage text not null,
    examined text not null,
    editor_id integer not null,
    editor_name text not null,
    role text not null check (role in ('editor', 'publisher', 'admin')),
    at text not null
  )`,
  'create index examination_of_slug on examination (slug, id)',
  `create trigger examination_never_changes before update on examination
    begin select raise(abort, 'an examination never changes'); end`,
  `create trigger examination_never_goes before delete on examination
    begin select raise(abort, 'an examination never goes'); end`,
  `create trigger examination_is_added before insert on examination
    when exists (select 1 from examination where id = new.id)
    begin select raise(abort, 'examinations are only added to'); end`,
  `create table passage_text (
    slug text not null references head (slug) on delete cascade,
    words text not null,
    written_by text not null check (written_by in ('machine', 'editor')),
    revision integer not null,
    reworded_from text,
    primary key (slug, words)
  ) without rowid`,
  'alter table document add column record text',
]
