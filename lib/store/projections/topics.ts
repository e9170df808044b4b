import { sql } from 'kysely'
import { sidesAsDeclared, type Topic } from '@/lib/digest/topic'
import type { Archive, Db } from '../archive'
import { bumpEdition } from '../edition'
import { publicHeads } from './public-heads'
import { findLatestOfTopic } from './public-row'

export const replaceTopics = (archive: Archive, topics: readonly Topic[]): Promise<void> =>
  archive.write((db) => writeTopics(db, topics))

/** In the transaction of `db`. */
export async function writeTopics(db: Db, topics: readonly Topic[]): Promise<void> {
  if (JSON.stringify(await listTopics(db)) === JSON.stringify(topics.map(inOrder))) return
  await db.deleteFrom('topic').execute()
  const rows = topics.map(({ id, name, perspectives }, place) => ({
    id,
    name,
    place,
    perspectives: JSON.stringify(perspectives),
  }))
  if (rows.length > 0) await db.insertInto('topic').values(rows).execute()
  await bumpEdition(db)
}

export async function listTopics(db: Db): Promise<readonly Topic[]> {
  const rows = await db.selectFrom('topic').selectAll().orderBy('place').execute()
  return rows.map(({ id, name, perspectives }) =>
    inOrder({ id, name, perspectives: JSON.parse(perspectives) as Topic['perspectives'] }),
  )
}

/** Keys in a fixed order, so that equal topics are equal JSON. */
const inOrder = ({ id, name, perspectives }: Topic): Topic => ({
  id,
  name,
  perspectives: perspectives.map(({ id, name, countries }) => ({ id, name, ...(countries && { countries }) })),
})

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
