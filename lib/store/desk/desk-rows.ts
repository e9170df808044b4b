import { type SelectQueryBuilder, sql } from 'kysely'
import type { Warning } from '@/lib/digest/document'
import type { State } from '@/lib/digest/visibility'
import type { Db } from '../archive'
import type { Checklist } from '../projections/checklist'
import type { Tables } from '../tables'
import { isMine, lastHandover, openNotes, type QueueFlag, withFlag } from './with-filter'
import { type Words, withWords } from './words-filter'

export interface HeadFilter {
  readonly words?: Words | undefined
  readonly topic?: string
  readonly kind?: 'digest' | 'story'
  readonly with?: QueueFlag
  readonly mine?: boolean
  readonly sort?: 'saved' | 'title' | 'due'
  readonly for?: number
}

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
  readonly checklist: Checklist | undefined
  readonly openNotes: number
  readonly handedIn: { readonly by: string | undefined; readonly at: Date } | undefined
  readonly sentBack:
    | { readonly by: string | undefined; readonly at: Date; readonly reason: string | undefined }
    | undefined
  readonly corrected: boolean
  /** When a draft was laid beside it, which nobody has used or dismissed yet. */
  readonly suggestedAt: Date | undefined
}

const declaredIn = {
  draft: 'draft',
  review: 'draft',
  scheduled: 'released',
  published: 'released',
  // An unpublish time that came is noted within a second.
  withdrawn: 'withdrawn',
} as const satisfies Record<State, string>

export function headsIn(db: Db, state: State, filter: HeadFilter, now: Date) {
  const { words, topic, kind, for: editorId = 0 } = filter
  const moment = now.toISOString()
  let heads = db.selectFrom('head').where('head.declared', '=', declaredIn[state])
  if (state === 'draft') heads = heads.where('head.submitted_at', 'is', null)
  if (state === 'review') heads = heads.where('head.submitted_at', 'is not', null)
  if (state === 'scheduled') heads = heads.where('head.public_from', '>', moment)
  // As expressions, for the reason in projections/public-heads.ts.
  if (state === 'published')
    heads = heads
      .where(sql<string>`head.public_from || ''`, '<=', moment)
      .where(sql<string>`head.public_until || ''`, '>', moment)
  if (topic !== undefined) heads = heads.where('head.topic', '=', topic)
  if (kind !== undefined) heads = heads.where('head.kind', '=', kind)
  if (words) heads = withWords(heads, words)
  if (filter.mine) heads = isMine(heads, editorId)
  return filter.with ? withFlag(heads, filter.with, editorId) : heads
}

export async function countIn(db: Db, state: State, filter: HeadFilter, now: Date): Promise<number> {
  const { count } = await headsIn(db, state, filter, now)
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function listIn(
  db: Db,
  state: State,
  filter: HeadFilter,
  { offset, limit }: { offset: number; limit: number },
  now: Date,
): Promise<readonly DeskRow[]> {
  const rows = await headsIn(db, state, filter, now)
    .leftJoin('content_file', 'content_file.slug', 'head.slug')
    .leftJoin('topic', 'topic.id', 'head.topic')
    .leftJoin('checklist', 'checklist.slug', 'head.slug')
    .select(['head.kind', 'head.slug', 'head.title', 'head.headline', 'head.day', 'head.publish_at', 'head.number'])
    .select(['head.saved_at', 'head.saved_by', 'head.warnings', 'content_file.state as file'])
    .select(['checklist.blocks', 'checklist.warns', 'checklist.first', openNotes.as('open_notes')])
    .select(['head.submitted_at', handedInBy.as('handed_in_by'), corrections.as('corrections')])
    .select([sentBack.as('sent_back'), suggestedAt.as('suggested_at')])
    .select(({ fn }) => fn.coalesce('topic.name', 'head.topic_name').as('topic_name'))
    .$call((heads) => inOrder(heads, filter))
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
    checklist: checklistOf(row, state),
    openNotes: Number(row.open_notes),
    handedIn:
      state === 'review' && row.submitted_at
        ? { by: row.handed_in_by ?? undefined, at: new Date(row.submitted_at) }
        : undefined,
    sentBack: state === 'draft' && row.sent_back ? sentBackOf(row.sent_back) : undefined,
    corrected: Number(row.corrections) > 0,
    suggestedAt: row.suggested_at === null ? undefined : new Date(row.suggested_at),
  }))
}

const handedInBy = sql<string | null>`case when head.submitted_at is null then null else (
  select act.editor_name from act where act.slug = head.slug and act.act = 'submit' order by act.id desc limit 1
) end`
const sentBack = sql<string | null>`case when head.declared <> 'draft' or head.submitted_at is not null then null else (
  select case when act.act = 'send-back'
    then json_array(act.editor_name, act.at, act.detail) end
  from act where act.id = ${lastHandover}
) end`
const corrections = sql<number>`(select count(*) from correction where correction.slug = head.slug)`
const suggestedAt = sql<string | null>`(select at from wire_suggestion where wire_suggestion.slug = head.slug)`

function sentBackOf(json: string): DeskRow['sentBack'] {
  const [by, at, reason] = JSON.parse(json) as [string | null, string, string | null]
  return { by: by ?? undefined, at: new Date(at), reason: reason ?? undefined }
}

function inOrder<Selected>(
  heads: SelectQueryBuilder<Tables, 'head', Selected>,
  { topic, kind, sort }: HeadFilter,
): SelectQueryBuilder<Tables, 'head', Selected> {
  if (sort === 'saved') return heads.orderBy('head.saved_at', 'desc').orderBy('head.slug')
  if (sort === 'title') return heads.orderBy('head.title').orderBy('head.slug')
  if (sort === 'due') return heads.orderBy('head.public_from')
  const byDay = heads.orderBy('head.day', 'desc')
  const inSeries = topic !== undefined || kind !== undefined
  return inSeries ? byDay.orderBy('head.slug', 'desc') : byDay.orderBy('head.kind').orderBy('head.slug')
}

const checklistOf = (
  { blocks, warns, first }: { blocks: number | null; warns: number | null; first: string | null },
  state: State,
): Checklist | undefined =>
  state === 'published' || blocks === null || warns === null || first === null ? undefined : { blocks, warns, first }

/** Drafts included; steps from one to the next through the index. */
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

/** The slug of the last digest of a topic before a day, in whatever state it is. */
export async function digestBefore(db: Db, topic: string, day: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('head')
    .select('slug')
    .where('kind', '=', 'digest')
    .where('topic', '=', topic)
    .where('day', '<', day)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.slug
}
