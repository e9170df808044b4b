import { sql } from 'kysely'
import type { State } from '@/lib/digest/visibility'
import type { Warning } from '@/lib/digest/warning'
import type { Db } from '../archive'

export interface HeadFilter {
  readonly query?: string
  readonly topic?: string
  readonly kind?: 'digest' | 'story'
}

/** One line of the desk's list. */
export interface DeskRow {
  readonly kind: 'digest' | 'story'
  readonly slug: string
  readonly title: string
  readonly headline: string
  readonly day: string
  readonly topicName: string | undefined
  readonly state: State
  readonly publishAt: Date
  readonly revision: number
  readonly savedAt: Date
  readonly savedBy: string | undefined
  readonly warnings: readonly Warning[]
  readonly file: 'present' | 'conflict' | 'gone' | 'none'
}

const declaredIn = {
  draft: 'draft',
  review: 'draft',
  scheduled: 'released',
  published: 'released',
  // What leaves by itself is found here once that is noted, within a second.
  withdrawn: 'withdrawn',
} as const satisfies Record<State, string>

function headsIn(db: Db, state: State, { query, topic, kind }: HeadFilter, now: Date) {
  const moment = now.toISOString()
  let heads = db.selectFrom('head').where('head.declared', '=', declaredIn[state])
  if (state === 'draft') heads = heads.where('head.submitted_at', 'is', null)
  if (state === 'review') heads = heads.where('head.submitted_at', 'is not', null)
  if (state === 'scheduled') heads = heads.where('head.public_from', '>', moment)
  // As expressions, for the reason given in shelf/public-heads.ts.
  if (state === 'published')
    heads = heads
      .where(sql<string>`head.public_from || ''`, '<=', moment)
      .where(sql<string>`head.public_until || ''`, '>', moment)
  if (topic !== undefined) heads = heads.where('head.topic', '=', topic)
  if (kind !== undefined) heads = heads.where('head.kind', '=', kind)
  // Each word has to be found somewhere; more words than this are somebody's pasted page.
  for (const word of (query ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8)) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    heads = heads.where(sql<boolean>`head.search like ${pattern} escape '\\'`)
  }
  return heads
}

/** How many documents are in a state at `now`, as far as the filter lets them through. */
export async function countIn(db: Db, state: State, filter: HeadFilter, now: Date): Promise<number> {
  const { count } = await headsIn(db, state, filter, now)
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** A stretch of the documents in a state, newest day first. */
export async function listIn(
  db: Db,
  state: State,
  filter: HeadFilter,
  { offset, limit }: { offset: number; limit: number },
  now: Date,
): Promise<readonly DeskRow[]> {
  const inSeries = filter.topic !== undefined || filter.kind !== undefined
  const rows = await headsIn(db, state, filter, now)
    .leftJoin('content_file', 'content_file.slug', 'head.slug')
    .leftJoin('topic', 'topic.id', 'head.topic')
    .select(['head.kind', 'head.slug', 'head.title', 'head.headline', 'head.day', 'head.publish_at', 'head.number'])
    .select(['head.saved_at', 'head.saved_by', 'head.warnings', 'content_file.state as file'])
    .select(({ fn }) => fn.coalesce('topic.name', 'head.topic_name').as('topic_name'))
    .orderBy('head.day', 'desc')
    // Each order is that of an index: nothing is sorted to show fifty rows.
    .$if(inSeries, (heads) => heads.orderBy('head.slug', 'desc'))
    .$if(!inSeries, (heads) => heads.orderBy('head.kind').orderBy('head.slug'))
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map((row) => ({
    kind: row.kind,
    slug: row.slug,
    title: row.title,
    headline: row.headline,
    day: row.day,
    topicName: row.topic_name ?? undefined,
    state,
    publishAt: new Date(row.publish_at),
    revision: row.number,
    savedAt: new Date(row.saved_at),
    savedBy: row.saved_by ?? undefined,
    warnings: JSON.parse(row.warnings) as Warning[],
    file: row.file ?? 'none',
  }))
}

/** Every topic that any document has, drafts included, by name. From one to the next through the index. */
export async function listDeskTopics(db: Db): Promise<readonly { id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    with recursive named (id) as (
      select min(topic) from head where topic is not null
      union all
      select (select min(topic) from head where topic > named.id) from named where named.id is not null
    )
    select named.id, coalesce(
      (select name from topic where topic.id = named.id),
      (select topic_name from head where head.topic = named.id limit 1),
      named.id
    ) as name from named where named.id is not null order by 2`.execute(db)
  return rows
}
