import { sql } from 'kysely'
import type { Db } from '../archive'
import { inParts } from '../in-parts'

interface Part {
  readonly slug?: string
  readonly notDueAt?: Date
}

const month = sql<string>`substr(head.day, 1, 7)`

const placesOf = (db: Db, { slug, notDueAt }: Part) => {
  let digests = db
    .selectFrom('head')
    .innerJoin('source', 'source.slug', 'head.slug')
    .where('head.declared', '=', 'released')
    .select(({ fn, val, eb }) => [
      'source.outlet as name',
      fn.coalesce('head.topic', val('')).as('topic'),
      fn.coalesce('source.perspective', val('')).as('perspective'),
      month.as('month'),
      eb.cast<number>(fn.countAll(), 'integer').as('places'),
    ])
    .groupBy(['source.outlet', 'head.topic', 'source.perspective', month])
  let stories = db
    .selectFrom('head')
    .innerJoin('story_outlet', 'story_outlet.slug', 'head.slug')
    .where('head.declared', '=', 'released')
    .select(({ fn, val, eb }) => [
      'story_outlet.name as name',
      val('').as('topic'),
      val('').as('perspective'),
      month.as('month'),
      eb.cast<number>(fn.sum('story_outlet.count'), 'integer').as('places'),
    ])
    .groupBy(['story_outlet.name', month])
  if (slug !== undefined) {
    digests = digests.where('head.slug', '=', slug)
    stories = stories.where('head.slug', '=', slug)
  }
  if (notDueAt) {
    const at = notDueAt.toISOString()
    digests = digests.where(({ eb, or }) => or([eb('head.public_from', '>', at), eb('head.public_until', '<=', at)]))
    stories = stories.where(({ eb, or }) => or([eb('head.public_from', '>', at), eb('head.public_until', '<=', at)]))
  }
  return { digests, stories }
}

export interface Places {
  readonly name: string
  readonly topic: string
  readonly perspective: string
  readonly month: string
  readonly places: number
}

/** Call it with -1 before a document's projections change, and with 1 after. */
export async function countOutlets(db: Db, slug: string, sign: 1 | -1): Promise<void> {
  const { digests, stories } = placesOf(db, { slug })
  const rows = [...(await digests.execute()), ...(await stories.execute())].map(({ places, ...row }) => ({
    ...row,
    places: sign * places,
  }))
  for (const some of inParts(rows))
    await db
      .insertInto('outlet_month')
      .values(some)
      .onConflict((conflict) =>
        conflict
          .columns(['name', 'topic', 'perspective', 'month'])
          .doUpdateSet({ places: sql`outlet_month.places + excluded.places` }),
      )
      .execute()
  if (sign < 0 && rows.length > 0) await db.deleteFrom('outlet_month').where('places', '=', 0).execute()
}

export async function recountOutlets(db: Db): Promise<void> {
  const { digests, stories } = placesOf(db, {})
  await db.deleteFrom('outlet_month').execute()
  for (const places of [digests, stories]) {
    await db
      .insertInto('outlet_month')
      .columns(['name', 'topic', 'perspective', 'month', 'places'])
      .expression(places)
      .execute()
  }
}

/** Scheduled or just ended: a handful, to be subtracted. */
export async function placesNotDue(db: Db, now: Date): Promise<readonly Places[]> {
  const { digests, stories } = placesOf(db, { notDueAt: now })
  return [...(await digests.execute()), ...(await stories.execute())]
}
