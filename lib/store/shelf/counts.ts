import { sql } from 'kysely'
import type { Db } from '../archive'
import { publicHeads } from './public-heads'

export interface Count {
  readonly key: string
  readonly count: number
}

const counted = (rows: readonly { key: string; count: number }[]): readonly Count[] =>
  rows.map(({ key, count }) => ({ key, count: Number(count) }))

/** How many public documents each month has (`2026-01`), newest first. Reads an index only. */
export async function countByMonth(db: Db, now: Date): Promise<readonly Count[]> {
  const month = sql<string>`substr(head.day, 1, 7)`
  const rows = await publicHeads(db, now)
    .select([month.as('key'), sql<number>`count(*)`.as('count')])
    .groupBy(month)
    .orderBy('key', 'desc')
    .execute()
  return counted(rows)
}

/** How many public digests a topic has in each year, newest first. Reads an index only. */
export async function countOfTopicByYear(db: Db, topic: string, now: Date): Promise<readonly Count[]> {
  const year = sql<string>`substr(head.day, 1, 4)`
  const rows = await publicHeads(db, now)
    .where('head.topic', '=', topic)
    .select([year.as('key'), sql<number>`count(*)`.as('count')])
    .groupBy(year)
    .orderBy('key', 'desc')
    .execute()
  return counted(rows)
}

/** Every public address, newest day first. */
export async function listAddresses(
  db: Db,
  now: Date,
): Promise<readonly { kind: 'digest' | 'story'; slug: string; updatedAt: Date }[]> {
  const rows = await publicHeads(db, now)
    .select(['head.kind', 'head.slug', 'head.publish_at', 'head.public_updated_at'])
    .orderBy('head.day', 'desc')
    .orderBy('head.kind')
    .orderBy('head.slug')
    .execute()
  return rows.map(({ kind, slug, publish_at, public_updated_at }) => ({
    kind,
    slug,
    updatedAt: new Date(public_updated_at ?? publish_at),
  }))
}
