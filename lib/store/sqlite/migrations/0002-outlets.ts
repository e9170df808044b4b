import { type Kysely, sql } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table outlet (
    id text primary key,
    place integer not null,
    name text not null,
    aliases text not null,
    hosts text not null,
    country text,
    kind text,
    evidence text not null,
    note text
  )`,
  `create table outlet_name (
    name text primary key,
    outlet text not null
  )`,
  'create index outlet_name_of_outlet on outlet_name (outlet, name)',
  `create table story_outlet (
    slug text not null references head (slug) on delete cascade,
    name text not null,
    count integer not null,
    primary key (slug, name)
  )`,
  'create index story_outlet_of_name on story_outlet (name, slug)',
  `create table outlet_month (
    name text not null,
    topic text not null,
    perspective text not null,
    month text not null,
    places integer not null,
    primary key (name, topic, perspective, month)
  )`,
  'create index outlet_month_of_topic on outlet_month (topic, month, perspective, name, places)',
]
