import { type Kysely, sql } from 'kysely'

/** Frozen. Messages to people outside the desk: up to which line of the log they were made, and those not sent yet. */
// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  'create table notified (id integer primary key check (id = 1), last_act integer)',
  'insert into notified (id, last_act) values (1, null)',
  `create table notification (
    id integer primary key,
    channel text not null check (channel in ('webhook', 'mail')),
    recipient text,
    event text not null,
    at text not null,
    failures integer not null default 0,
    not_before text not null
  )`,
  'create index notification_due on notification (not_before)',
]
