import { type Kysely, sql } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  'alter table head add column unpublish_at text',
  'alter table head add column submitted_at text',
  "alter table head add column public_from text not null default ''",
  "alter table head add column public_until text not null default '9999'",
  'update head set public_from = publish_at',

  ...['head_by_day', 'head_of_kind', 'head_of_topic', 'head_latest', 'head_latest_of_topic', 'head_due'].map(
    (index) => `drop index ${index}`,
  ),
  'create index head_by_day on head (declared, day desc, kind, slug, public_from, public_until)',
  'create index head_of_kind on head (kind, declared, day desc, slug desc, public_from, public_until)',
  'create index head_of_topic on head (topic, declared, day desc, slug desc, public_from, public_until)',
  'create index head_latest on head (declared, first_public_at desc, slug desc, public_from, public_until)',
  `create index head_latest_of_topic
    on head (topic, declared, first_public_at desc, slug desc, public_from, public_until)`,
  'create index head_due on head (declared, public_from)',
  'create index head_ending on head (declared, public_until)',

  `create table turn (
    slug text not null,
    turn text not null check (turn in ('publish', 'unpublish')),
    moment text not null,
    revision integer not null,
    at text not null,
    primary key (slug, turn, moment)
  )`,
  `create trigger turn_never_changes before update on turn
    begin select raise(abort, 'what came due never changes'); end`,
  `create trigger turn_never_goes before delete on turn
    begin select raise(abort, 'what came due never goes'); end`,

  'create table setting (name text primary key, value text not null)',
]
