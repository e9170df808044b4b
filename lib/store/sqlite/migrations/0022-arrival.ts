import { type Kysely, sql } from 'kysely'

/** Frozen. What held a file on arrival, so that later rules neither hide public documents nor publish waiting ones. */
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
