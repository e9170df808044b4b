import { sql } from 'kysely'
import { type Db, inParts } from '../archive'

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

/** Costs by the number of names, not of documents. */
export async function listCitedOutlets(
  db: Db,
  now: Date,
): Promise<readonly { readonly outlet: string; readonly name: string }[]> {
  const names = await db
    .selectFrom('outlet_name')
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('outlet_month').whereRef('outlet_month.name', '=', 'outlet_name.name').select('places')),
    )
    .select(['outlet', 'name'])
    .execute()
  const hidden = await namesNotDue(db, now)
  return [...new Map(names.filter(({ name }) => !hidden.has(name)).map((row) => [row.outlet, row])).values()]
}

async function namesNotDue(db: Db, now: Date): Promise<ReadonlySet<string>> {
  const waiting = new Map<string, number>()
  for (const { name, places } of await placesNotDue(db, now)) waiting.set(name, (waiting.get(name) ?? 0) + places)
  if (waiting.size === 0) return new Set()
  const rows = await db
    .selectFrom('outlet_month')
    .where('name', 'in', [...waiting.keys()])
    .groupBy('name')
    .select(({ fn }) => ['name', fn.sum<number>('places').as('places')])
    .execute()
  return new Set(rows.filter(({ name, places }) => Number(places) <= (waiting.get(name) ?? 0)).map(({ name }) => name))
}

export interface OutletPlaces extends Places {
  readonly outlet: string
}

/** Newest month first. Costs by outlets and months, not by documents. */
export async function listOutletPlaces(
  db: Db,
  { outlet, topic }: { readonly outlet?: string; readonly topic?: string },
  now: Date,
): Promise<readonly OutletPlaces[]> {
  let query = db
    .selectFrom('outlet_month')
    .innerJoin('outlet_name', 'outlet_name.name', 'outlet_month.name')
    .select(['outlet_name.outlet', 'outlet_month.topic', 'outlet_month.perspective', 'outlet_month.month'])
    .select(['outlet_month.name', 'outlet_month.places'])
  if (outlet !== undefined) query = query.where('outlet_name.outlet', '=', outlet)
  if (topic !== undefined) query = query.where('outlet_month.topic', '=', topic)
  query = query.orderBy('outlet_month.month', 'desc').orderBy('outlet_month.name')
  const notDue = new Map((await placesNotDue(db, now)).map(({ places, ...cell }) => [keyOf(cell), places]))
  return (await query.execute())
    .map((row) => ({ ...row, places: Number(row.places) - (notDue.get(keyOf(row)) ?? 0) }))
    .filter(({ places }) => places > 0)
}

const keyOf = ({ name, topic, perspective, month }: Omit<Places, 'places'>): string =>
  JSON.stringify([name, topic, perspective, month])
