import { type Kysely, sql } from 'kysely'

/**
 * Frozen. Tokens with which other programs send drafts, and what those programs were answered. Of a token only the
 * SHA-256 is kept. A row is revoked, never deleted, so that who sent what stays answerable.
 */
// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // `made_by` is null where the command line made it.
  `create table ingest_token (
    id integer primary key autoincrement,
    name text not null,
    hash text not null unique,
    made_by text,
    made_at text not null,
    last_used_at text,
    revoked_at text
  )`,
  'create unique index ingest_token_in_use on ingest_token (name) where revoked_at is null',
  // What an Idempotency-Key was answered; `fingerprint` is the SHA-256 of what was sent with it.
  `create table ingest_answer (
    token integer not null,
    key text not null,
    fingerprint text not null,
    slug text not null,
    revision integer not null,
    at text not null,
    primary key (token, key)
  ) without rowid`,
  'create index ingest_answer_by_age on ingest_answer (at)',
  // The token that sent it; null for a file of content/.
  'alter table refused_file add column sent_by text',
]
