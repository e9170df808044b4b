import { type Kysely, sql } from 'kysely'

/**
 * Frozen. The wire: runs that gathered an edition, how its feeds do, who gathers a topic just now, and editions that
 * were not there at their hour. What a run fetched is in files, not here.
 */
// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // `ended_at` is null while it runs; `report` is JSON.
  `create table wire_run (
    id text primary key,
    topic text not null,
    day text not null,
    started_at text not null,
    ended_at text,
    state text not null,
    started_by text not null check (started_by in ('command', 'schedule', 'desk')),
    editor_id integer,
    editor_name text,
    feeds integer not null default 0,
    asked integer not null default 0,
    failed integer not null default 0,
    items integer not null default 0,
    chosen integer not null default 0,
    reason text,
    report text
  )`,
  'create index wire_run_by_start on wire_run (started_at)',
  'create index wire_run_by_edition on wire_run (topic, day, started_at)',
  `create table wire_feed (
    topic text not null,
    side text not null,
    url text not null,
    name text not null,
    asked_at text not null,
    last_success text,
    last_failure text,
    failure text,
    failures integer not null default 0,
    items integer not null default 0,
    newest text,
    primary key (topic, side, url)
  ) without rowid`,
  'create index wire_feed_by_url on wire_feed (url)',
  // One process at a time gathers a topic; if it dies, another may after `until`.
  'create table wire_lease (topic text primary key, holder text not null, until text not null) without rowid',
  `create table wire_missing (
    topic text not null,
    day text not null,
    reason text not null,
    at text not null,
    primary key (topic, day)
  ) without rowid`,
]
