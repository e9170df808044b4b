import { sql } from 'kysely'
import { sidesAsDeclared, type Topic } from '@/lib/digest/topic'
import type { Db } from '../archive'
import { publicHeads } from '../shelf/public-heads'
import { findLatestOfTopic } from '../shelf/shelved-document'
import { listTopics } from './topics'

/** Topics with at least one public digest: those of topics.yaml in its order, then the others by name. */
export async function listPublicTopics(db: Db, now: Date): Promise<readonly Topic[]> {
  const present = new Set(await publicTopicIds(db, now))
  const declared = (await listTopics(db)).filter(({ id }) => present.delete(id))
  const others: Topic[] = []
  for (const id of present) {
    const topic = await topicOfFrontMatter(db, id, now)
    if (topic) others.push(topic)
  }
  return [...declared, ...others.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))]
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

/** From one topic to the next through the index: as many steps as topics, however many digests each has. */
async function publicTopicIds(db: Db, now: Date): Promise<readonly string[]> {
  const published = publicHeads(db, now).whereRef('head.topic', '=', sql`named.topic`).select('head.slug')
  const { rows } = await sql<{ topic: string }>`
    with recursive named (topic) as (
      select min(topic) from head where topic is not null
      union all
      select (select min(topic) from head where topic > named.topic) from named where named.topic is not null
    )
    select topic from named where topic is not null and exists ${published}`.execute(db)
  return rows.map(({ topic }) => topic)
}
