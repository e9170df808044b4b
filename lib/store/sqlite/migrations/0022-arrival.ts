import { type Kysely, sql } from 'kysely'

/**
 * Frozen. What held a file as a draft when it arrived, decided once and kept: a rule that changes later neither takes
 * out of view what is public nor puts out what waits. What lies there already goes by where it stands.
 */
// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table arrival (
    slug text not null,
    revision integer not null,
    held text not null,
    primary key (slug, revision)
  ) without rowid`,
  `create trigger arrival_never_changes before update on arrival
    begin select raise(abort, 'what held a file on arrival never changes'); end`,
  `create trigger arrival_never_goes before delete on arrival
    begin select raise(abort, 'what held a file on arrival never goes'); end`,
  `insert into arrival (slug, revision, held)
    select slug, number, case declared
      when 'draft' then '[{"rule":"arrival-warning","message":"It was a draft before Parallax noted what holds a file."}]'
      else '[]' end
    from head`,
  'alter table head add column held integer',
  `update head set held = case declared when 'draft' then 1 else 0 end`,
]
