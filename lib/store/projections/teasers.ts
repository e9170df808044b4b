import { sql } from 'kysely'
import type { Document } from '@/lib/digest/document'
import { headlineText } from '@/lib/digest/headline'
import type { Teaser } from '@/lib/digest/teaser'
import { isPublic, releaseOf } from '@/lib/digest/visibility'
import type { Db } from '../archive'
import { documentFromJson } from '../revisions/document-json'
import { heldOf } from '../revisions/head'
import { cameOut, publicAmong, publicHeads } from './public-heads'

const teasers = (db: Db, now: Date) => asTeasers(publicHeads(db, now))

const asTeasers = (heads: ReturnType<typeof publicHeads>) =>
  heads
    .leftJoin('topic', 'topic.id', 'head.topic')
    .select(['head.kind', 'head.slug', 'head.title', 'head.headline', 'head.standfirst', 'head.day', 'head.topic'])
    .select(['head.outlet_count', 'head.source_count', 'head.report_count'])
    .select(({ fn }) => fn.coalesce('topic.name', 'head.topic_name').as('topic_name'))

type TeaserRow = Awaited<ReturnType<ReturnType<typeof teasers>['executeTakeFirstOrThrow']>>

const fromRow = (row: TeaserRow): Teaser => ({
  kind: row.kind,
  slug: row.slug,
  title: row.title,
  headline: headlineText(row.headline),
  standfirst: row.standfirst ?? undefined,
  day: row.day,
  topic: row.topic ?? undefined,
  topicName: row.topic_name ?? undefined,
  outletCount: row.outlet_count,
  sourceCount: row.source_count,
  reportCount: row.report_count,
})

export async function listNewest(
  db: Db,
  { limit, except }: { limit: number; except: readonly string[] },
  now: Date,
): Promise<readonly Teaser[]> {
  let query = teasers(db, now).orderBy('head.day', 'desc').orderBy('head.kind').orderBy('head.slug').limit(limit)
  if (except.length > 0) query = query.where('head.slug', 'not in', except)
  return (await query.execute()).map(fromRow)
}

/** The newest public day up to `latest`, and its last publication. */
export async function findNewestDay(
  db: Db,
  latest: string,
  now: Date,
): Promise<{ readonly day: string; readonly publishedAt: Date } | undefined> {
  const newest = await publicHeads(db, now)
    .where('head.day', '<=', latest)
    .select('head.day')
    .orderBy('head.day', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!newest) return undefined
  const { at } = await publicHeads(db, now)
    .where('head.day', '=', newest.day)
    .select(sql<string>`max(coalesce(head.first_public_at, head.publish_at))`.as('at'))
    .executeTakeFirstOrThrow()
  return { day: newest.day, publishedAt: new Date(at) }
}

/** `from` included, `to` not; newest first. */
export async function listBetween(db: Db, from: string, to: string, now: Date): Promise<readonly Teaser[]> {
  const rows = await teasers(db, now)
    .where('head.day', '>=', from)
    .where('head.day', '<', to)
    .orderBy('head.day', 'desc')
    .orderBy('head.kind')
    .orderBy('head.slug')
    .execute()
  return rows.map(fromRow)
}

/** Stories and other topics' digests, both days included, without the document itself. */
export async function listBeside(
  db: Db,
  { from, to, slug, topic }: { from: string; to: string; slug: string; topic: string | undefined },
  limit: number,
  now: Date,
): Promise<readonly Teaser[]> {
  let query = teasers(db, now).where('head.day', '>=', from).where('head.day', '<=', to).where('head.slug', '!=', slug)
  if (topic) query = query.where(({ eb, or }) => or([eb('head.topic', 'is', null), eb('head.topic', '!=', topic)]))
  const rows = await query.orderBy('head.day', 'desc').orderBy('head.kind').orderBy('head.slug').limit(limit).execute()
  return rows.map(fromRow)
}

export async function listOfTopic(
  db: Db,
  topic: string,
  { year, limit, except }: { year?: string; limit?: number; except?: string },
  now: Date,
): Promise<readonly Teaser[]> {
  let query = teasers(db, now).where('head.topic', '=', topic).orderBy('head.day', 'desc').orderBy('head.slug', 'desc')
  if (year) query = query.where('head.day', '>=', `${year}-`).where('head.day', '<', `${year}.`)
  if (except) query = query.where('head.slug', '!=', except)
  if (limit) query = query.limit(limit)
  return (await query.execute()).map(fromRow)
}

export async function listStories(
  db: Db,
  { year, limit }: { readonly year?: string; readonly limit?: number },
  now: Date,
): Promise<readonly Teaser[]> {
  let query = teasers(db, now).where('head.kind', '=', 'story').orderBy('head.day', 'desc').orderBy('head.slug', 'desc')
  if (year) query = query.where('head.day', '>=', `${year}-`).where('head.day', '<', `${year}.`)
  if (limit) query = query.limit(limit)
  return (await query.execute()).map(fromRow)
}

export async function listStoriesCiting(
  db: Db,
  names: readonly string[],
  limit: number,
  now: Date,
): Promise<readonly Teaser[]> {
  const rows = await teasers(db, now)
    .where('head.slug', 'in', db.selectFrom('story_outlet').select('slug').where('name', 'in', names))
    .orderBy('head.day', 'desc')
    .orderBy('head.slug', 'desc')
    .limit(limit)
    .execute()
  return rows.map(fromRow)
}

export async function findNeighbour(
  db: Db,
  direction: 'previous' | 'next',
  { day, slug, topic }: { day: string; slug: string; topic: string | undefined },
  now: Date,
): Promise<Teaser | undefined> {
  const [compare, order] = direction === 'previous' ? (['<', 'desc'] as const) : (['>', 'asc'] as const)
  const series = teasers(db, now)
  const row = await (topic ? series.where('head.topic', '=', topic) : series.where('head.kind', '=', 'story'))
    .where(({ eb, refTuple, tuple }) => eb(refTuple('head.day', 'head.slug'), compare, tuple(day, slug)))
    .orderBy('head.day', order)
    .orderBy('head.slug', order)
    .limit(1)
    .executeTakeFirst()
  return row && fromRow(row)
}

/** Public ones only, in this order, with the parsed value. */
export async function listFound(
  db: Db,
  slugs: readonly string[],
  now: Date,
): Promise<readonly { readonly teaser: Teaser; readonly document: Document }[]> {
  if (slugs.length === 0) return []
  const rows = await asTeasers(publicAmong(db, slugs, now))
    .innerJoin('document', 'document.slug', 'head.slug')
    .select(['document.body', 'head.received_at', 'head.held', cameOut.as('came')])
    .execute()
  const bySlug = new Map(rows.map((row) => [row.slug, row]))
  return slugs.flatMap((slug) => {
    const row = bySlug.get(slug)
    if (!row) return []
    // The document's own text has to agree that it is public.
    const document = documentFromJson(row.body, '')
    const release = {
      ...releaseOf(document, { receivedAt: new Date(row.received_at), held: heldOf(row.held) }),
      came: row.came ?? undefined,
    }
    return isPublic(release, now) ? [{ teaser: fromRow(row), document }] : []
  })
}

/** Including documents that are drafts or withdrawn now. */
const everPublic = (db: Db, topic: string | undefined, now: Date) => {
  const heads = db.selectFrom('head').where('head.first_public_at', '<=', now.toISOString())
  return topic === undefined ? heads : heads.where('head.topic', '=', topic)
}

export async function countEverPublic(db: Db, topic: string | undefined, now: Date): Promise<number> {
  const row = await everPublic(db, topic, now)
    .select(({ fn }) => fn.countAll<number>().as('ever'))
    .executeTakeFirstOrThrow()
  return Number(row.ever)
}

/** 1 for the first document that was ever public. */
export async function rankOf(db: Db, topic: string | undefined, slug: string, now: Date): Promise<number> {
  const row = await everPublic(db, topic, now)
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('head.first_public_at', 'head.slug'),
        '<=',
        selectFrom('head as of')
          .where('of.slug', '=', slug)
          .select(['of.first_public_at', 'of.slug'])
          .$asTuple('first_public_at', 'slug'),
      ),
    )
    .select(({ fn }) => fn.countAll<number>().as('rank'))
    .executeTakeFirstOrThrow()
  return Number(row.rank)
}

export async function listRanks(
  db: Db,
  topic: string | undefined,
  { from, to }: { readonly from: number; readonly to: number },
  now: Date,
): Promise<readonly string[]> {
  const rows = await everPublic(db, topic, now)
    .select('head.slug')
    .orderBy('head.first_public_at')
    .orderBy('head.slug')
    .limit(to - from + 1)
    .offset(from - 1)
    .execute()
  return rows.map(({ slug }) => slug)
}
