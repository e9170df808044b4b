import { type Kysely, sql } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types; they move on without it.
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const month = (head: 'old' | 'new' | 'head') => `substr(${head}.day, 1, 7)`
const topic = (head: 'old' | 'new' | 'head') => `coalesce(${head}.topic, '')`

const add = `
  insert into head_month (month, topic, documents) values (${month('new')}, ${topic('new')}, 1)
    on conflict (topic, month) do update set documents = documents + 1;`
const take = `
  update head_month set documents = documents - 1 where month = ${month('old')} and topic = ${topic('old')};
  delete from head_month where month = ${month('old')} and topic = ${topic('old')} and documents <= 0;`

const statements = [
  `create table head_month (
    topic text not null,
    month text not null,
    documents integer not null,
    primary key (topic, month)
  )`,
  'create index head_month_newest on head_month (month desc, topic, documents)',
  `insert into head_month (topic, month, documents)
    select ${topic('head')}, ${month('head')}, count(*) from head
    where declared = 'released' group by ${topic('head')}, ${month('head')}`,

  `create trigger head_month_added after insert on head when new.declared = 'released'
    begin ${add} end`,
  `create trigger head_month_taken after delete on head when old.declared = 'released'
    begin ${take} end`,
  `create trigger head_month_left after update of declared, day, topic on head
    when old.declared = 'released'
    begin ${take} end`,
  `create trigger head_month_entered after update of declared, day, topic on head
    when new.declared = 'released'
    begin ${add} end`,
]
