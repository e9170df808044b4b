import type { Db } from '../archive'
import { publicHeads } from './public-heads'

/** How many places an outlet's name fills on one side of one digest. */
export interface DayPlaces {
  readonly day: string
  readonly perspective: string | null
  readonly name: string
  readonly places: number
}

/**
 * The outlets of a topic's public digests, from this day back, no more digests than `limit`; newest first. Its cost
 * is that of so many digests, however many there are.
 */
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
