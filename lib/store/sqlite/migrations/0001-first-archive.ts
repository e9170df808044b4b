import { type Kysely, sql } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table revision (
    id integer primary key autoincrement,
    slug text not null,
    kind text not null check (kind in ('digest', 'story')),
    number integer not null check (number > 0),
    text text not null,
    checksum text not null,
    origin text not null check (origin in ('file', 'desk', 'import')),
    editor_id integer,
    editor_name text,
    reason text,
    based_on integer not null check (based_on = number - 1),
    submission text not null unique,
    at text not null,
    unique (slug, number)
  )`,
  `create trigger revision_never_changes before update on revision
    begin select raise(abort, 'a revision never changes'); end`,
  `create trigger revision_never_goes before delete on revision
    begin select raise(abort, 'a revision never goes'); end`,
  // Also stops INSERT OR REPLACE, which deletes without firing the trigger above.
  `create trigger revision_follows_the_latest before insert on revision
    when new.number <> (select coalesce(max(number), 0) + 1 from revision where slug = new.slug)
      or exists (select 1 from revision where id = new.id or submission = new.submission)
    begin select raise(abort, 'a revision follows the latest of its slug'); end`,

  `create table act (
    id integer primary key autoincrement,
    at text not null,
    editor_id integer,
    editor_name text,
    act text not null,
    slug text,
    revision integer,
    detail text
  )`,
  'create index act_of_slug on act (slug, id)',
  `create trigger act_never_changes before update on act
    begin select raise(abort, 'the log never changes'); end`,
  `create trigger act_never_goes before delete on act
    begin select raise(abort, 'the log is never cut'); end`,
  `create trigger act_is_added before insert on act when exists (select 1 from act where id = new.id)
    begin select raise(abort, 'the log is only added to'); end`,

  `create table head (
    slug text primary key,
    kind text not null,
    number integer not null,
    checksum text not null,
    title text not null,
    headline text not null,
    standfirst text,
    search text not null,
    day text not null,
    topic text,
    topic_name text,
    declared text not null check (declared in ('draft', 'released', 'withdrawn')),
    publish_at text not null,
    received_at text not null,
    first_public_at text,
    public_updated_at text,
    public_checksum text,
    settled text,
    reviewed_by_editor integer not null,
    outlet_count integer not null,
    source_count integer not null,
    warnings text not null,
    saved_at text not null,
    saved_by text
  )`,
  'create index head_by_day on head (declared, day desc, kind, slug, publish_at)',
  'create index head_of_kind on head (kind, declared, day desc, slug desc, publish_at)',
  'create index head_of_topic on head (topic, declared, day desc, slug desc, publish_at)',
  'create index head_latest on head (declared, first_public_at desc, slug desc, publish_at)',
  'create index head_latest_of_topic on head (topic, declared, first_public_at desc, slug desc, publish_at)',
  'create index head_due on head (declared, publish_at)',

  `create table document (
    slug text primary key references head (slug) on delete cascade,
    body text not null
  )`,
  `create table source (
    slug text not null references head (slug) on delete cascade,
    place integer not null,
    number integer not null,
    perspective text,
    locale text,
    outlet text not null,
    title text not null,
    link text not null,
    date text,
    primary key (slug, place)
  )`,
  'create index source_of_outlet on source (outlet, slug)',

  `create table content_file (
    slug text primary key,
    checksum text not null,
    revision integer not null,
    state text not null check (state in ('present', 'conflict', 'gone')),
    seen_at text not null
  )`,
  `create table topic (
    id text primary key,
    name text not null,
    place integer not null,
    perspectives text not null
  )`,
  `create table edition (
    id integer primary key check (id = 1),
    epoch text not null,
    counter integer not null
  )`,
  'insert into edition (id, epoch, counter) values (1, lower(hex(randomblob(4))), 0)',
  `create table projection (
    id integer primary key check (id = 1),
    stamp text not null
  )`,

  `create table editor (
    id integer primary key autoincrement,
    email text not null,
    email_key text not null unique,
    name text not null,
    role text not null check (role in ('admin', 'publisher', 'editor')),
    password_hash text,
    session_version integer not null,
    disabled_at text,
    created_at text not null
  )`,
  `create table token (
    hash text primary key,
    purpose text not null check (purpose in ('first-admin', 'invite', 'password')),
    email text,
    role text not null check (role in ('admin', 'publisher', 'editor')),
    created_at text not null,
    expires_at text not null,
    used_at text
  )`,
  `create table sign_in_failure (
    key text primary key,
    failures integer not null,
    last_at text not null
  )`,
  `create table pulse (
    id integer primary key check (id = 1),
    at text not null
  )`,
]
