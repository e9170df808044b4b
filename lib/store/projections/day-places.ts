import type { Db } from '../archive'
import { publicHeads } from './public-heads'

export interface DayPlaces {
  readonly day: string
  readonly perspective: string | null
  readonly name: string
  readonly places: number
}

/** Newest first, from this day back, at most `limit` digests, which bound its cost. */
export async function listDayPlaces(
  db: Db,
  { topic, day, limit }: { readonly topic: string; readonly day: string; readonly limit: number },
  now: Date,
): Promise<readonly DayPlaces[]> {
  const heads = await publicHeads(db, now)
    .where('head.topic', '=', topic)
    .where('head.day', '<=', day)
    .select(['head.slug', 'head.day'])
    .orderBy('head.day', 'desc')
    .orderBy('head.slug', 'desc')
    .limit(limit)
    .execute()
  if (heads.length === 0) return []
  const slugs = heads.map(({ slug }) => slug)
  const rows = await db
    .selectFrom('source')
    .where('source.slug', 'in', slugs)
    .select(({ eb, fn }) => [
      'source.slug',
      'source.perspective',
      'source.outlet as name',
      eb.cast<number>(fn.countAll(), 'integer').as('places'),
    ])
    .groupBy(['source.slug', 'source.perspective', 'source.outlet'])
    .execute()
  return heads.flatMap(({ slug, day }) =>
    rows.filter((row) => row.slug === slug).map(({ slug: _, ...row }) => ({ ...row, day, places: Number(row.places) })),
  )
}
