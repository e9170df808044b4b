import { sql } from 'kysely'
import { sidesAsDeclared, type Topic } from '@/lib/digest/topic'
import type { Db } from '../archive'
import { publicHeads } from '../shelf/public-heads'
import { findLatestOfTopic } from '../shelf/shelved-document'
import { listTopics } from './topics'

/** Topics with at least one public digest: those of topics.yaml in its order, then the others by name. */
export async function listPublicTopics(db: Db, now: Date): Promise<readonly Topic[]> {
  const topics: Topic[] = []
  for (const { id, declared } of await listPublicTopicNames(db, now)) {
    const topic = declared ?? (await topicOfFrontMatter(db, id, now))
    if (topic) topics.push(topic)
  }
  return topics
}

/** The same by name alone, which no document has to be read for. `declared`: what topics.yaml says of it. */
export async function listPublicTopicNames(
  db: Db,
  now: Date,
): Promise<readonly { readonly id: string; readonly name: string; readonly declared?: Topic }[]> {
  const names = new Map((await publicTopics(db, now)).map(({ topic, name }) => [topic, name]))
  const inFile = (await listTopics(db)).filter(({ id }) => names.delete(id))
  const others = [...names].map(([id, name]) => ({ id, name }))
  return [
    ...inFile.map((declared) => ({ id: declared.id, name: declared.name, declared })),
    ...others.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
  ]
}

/** A topic by its id, whether or not it has a public digest; undefined where neither file nor digest names it. */
export async function findTopic(db: Db, id: string, now: Date): Promise<Topic | undefined> {
  const declared = (await listTopics(db)).find((topic) => topic.id === id)
  return declared ?? topicOfFrontMatter(db, id, now)
}

/** As its latest public digest says it: never a draft, whose names are not public. */
async function topicOfFrontMatter(db: Db, id: string, now: Date): Promise<Topic | undefined> {
  const latest = await findLatestOfTopic(db, id, now)
  if (latest?.document.kind !== 'digest') return undefined
  const { topicName: name, perspectives } = latest.document
  return { id, name, perspectives: sidesAsDeclared(perspectives) }
}

/**
 * Each topic that has a public digest, as its latest names it. From one topic to the next through the index: as many
 * steps as topics, however many digests each has.
 */
async function publicTopics(db: Db, now: Date): Promise<readonly { readonly topic: string; readonly name: string }[]> {
  const latest = publicHeads(db, now)
    .whereRef('head.topic', '=', sql`named.topic`)
    .select('head.topic_name')
    .orderBy('head.day', 'desc')
    .orderBy('head.slug', 'desc')
    .limit(1)
  const { rows } = await sql<{ topic: string; name: string | null }>`
    with recursive named (topic) as (
      select min(topic) from head where topic is not null
      union all
      select (select min(topic) from head where topic > named.topic) from named where named.topic is not null
    )
    select topic, ${latest} as name from named where topic is not null`.execute(db)
  return rows.flatMap(({ topic, name }) => (name === null ? [] : [{ topic, name }]))
}
