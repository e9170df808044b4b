import type { Db } from '../archive'
import { publicHeads } from './public-heads'

export interface MonthCount {
  readonly month: string
  readonly topic: string | undefined
  readonly documents: number
}

/** Newest first; of one topic, or of stories (`''`), if given. Costs by the number of months, not of documents. */
export async function countByMonth(db: Db, topic: string | undefined, now: Date): Promise<readonly MonthCount[]> {
  let counts = db.selectFrom('head_month').select(['month', 'topic', 'documents'])
  if (topic !== undefined) counts = counts.where('topic', '=', topic)
  const hidden = new Map<string, number>()
  for (const head of await releasedButHidden(db, now)) {
    const key = keyOf(head.day.slice(0, 7), head.topic ?? '')
    hidden.set(key, (hidden.get(key) ?? 0) + 1)
  }
  return (await counts.orderBy('month', 'desc').execute())
    .map((row) => ({
      month: row.month,
      topic: row.topic || undefined,
      documents: Number(row.documents) - (hidden.get(keyOf(row.month, row.topic)) ?? 0),
    }))
    .filter(({ documents }) => documents > 0)
}

const keyOf = (month: string, topic: string): string => `${month} ${topic}`

/** A handful, until due moments are noted. */
async function releasedButHidden(db: Db, now: Date) {
  const at = now.toISOString()
  const released = db.selectFrom('head').where('declared', '=', 'released').select(['slug', 'day', 'topic'])
  const waiting = await released.where('public_from', '>', at).execute()
  const over = await released.where('public_until', '<=', at).execute()
  return new Map([...waiting, ...over].map((head) => [head.slug, head])).values()
}

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
