import { sql } from 'kysely'
import { sidesAsDeclared, type Topic } from '@/lib/digest/topic'
import type { Db } from '../archive'
import { publicHeads } from './public-heads'
import { findLatestOfTopic } from './public-row'
import { listTopics } from './topics'

/** Those of topics.yaml in order, then others by name. */
export async function listPublicTopics(db: Db, now: Date): Promise<readonly Topic[]> {
  const topics: Topic[] = []
  for (const { id, declared } of await listPublicTopicNames(db, now)) {
    const topic = declared ?? (await topicOfFrontMatter(db, id, now))
    if (topic) topics.push(topic)
  }
  return topics
}

export interface PublicTopic {
  readonly id: string
  readonly name: string
  readonly day: string
  readonly publishedAt: Date
  readonly declared?: Topic
}

/** Without sides, so that no document has to be read. */
export async function listPublicTopicNames(db: Db, now: Date): Promise<readonly PublicTopic[]> {
  const latest = new Map((await publicTopics(db, now)).map((topic) => [topic.id, topic]))
  const inFile = (await listTopics(db)).flatMap((declared) => {
    const topic = latest.get(declared.id)
    latest.delete(declared.id)
    return topic ? [{ ...topic, name: declared.name, declared }] : []
  })
  const others = [...latest.values()]
  return [...inFile, ...others.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))]
}

/** Undefined if neither topics.yaml nor a public digest names it. */
export async function findTopic(db: Db, id: string, now: Date): Promise<Topic | undefined> {
  const declared = (await listTopics(db)).find((topic) => topic.id === id)
  return declared ?? topicOfFrontMatter(db, id, now)
}

/** From its latest public digest, never from a draft, whose names are not public. */
async function topicOfFrontMatter(db: Db, id: string, now: Date): Promise<Topic | undefined> {
  const latest = await findLatestOfTopic(db, id, now)
  if (latest?.document.kind !== 'digest') return undefined
  const { topicName: name, perspectives } = latest.document
  return { id, name, perspectives: sidesAsDeclared(perspectives) }
}

/** Steps through the index from topic to topic, whatever the number of digests. */
async function publicTopics(db: Db, now: Date): Promise<readonly PublicTopic[]> {
  const latest = publicHeads(db, now)
    .whereRef('head.topic', '=', sql`named.topic`)
    .select('head.slug')
    .orderBy('head.day', 'desc')
    .orderBy('head.slug', 'desc')
    .limit(1)
  const { rows } = await sql<{ id: string; name: string | null; day: string; published_at: string }>`
    with recursive named (topic) as (
      select min(topic) from head where topic is not null
      union all
      select (select min(topic) from head where topic > named.topic) from named where named.topic is not null
    )
    select named.topic as id, shown.topic_name as name, shown.day,
      coalesce(shown.first_public_at, shown.publish_at) as published_at
    from named cross join head as shown on shown.slug = ${latest}
    where named.topic is not null`.execute(db)
  return rows.flatMap(({ id, name, day, published_at }) =>
    name === null ? [] : [{ id, name, day, publishedAt: new Date(published_at) }],
  )
}
