import type { Db } from '../archive'

/** Documents, drafts among them, that would lose what a topic, a side or an outlet says of them. */
export async function countDigestsOfTopic(db: Db, topic: string): Promise<number> {
  const { count } = await db
    .selectFrom('head')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('topic', '=', topic)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function countDigestsOfSide(db: Db, topic: string, side: string): Promise<number> {
  const { count } = await db
    .selectFrom('source')
    .innerJoin('head', 'head.slug', 'source.slug')
    .select(({ fn }) => fn.count<number>('source.slug').distinct().as('count'))
    .where('head.topic', '=', topic)
    .where('source.perspective', '=', side)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function countDocumentsOfOutlet(db: Db, outlet: string): Promise<number> {
  const named = db.selectFrom('outlet_name').select('name').where('outlet', '=', outlet)
  const { count } = await db
    .selectFrom(
      db
        .selectFrom('source')
        .select('slug')
        .where('outlet', 'in', named)
        .union(db.selectFrom('story_outlet').select('slug').where('name', 'in', named))
        .as('citing'),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export interface UnregisteredName {
  readonly name: string
  readonly documents: number
}

/** Names that documents cite and that no outlet has; the most cited first. */
export async function listUnregistered(db: Db, limit: number): Promise<readonly UnregisteredName[]> {
  const rows = await db
    .selectFrom('outlet_name')
    .innerJoin(
      db
        .selectFrom('source')
        .select(['outlet as name', 'slug'])
        .union(db.selectFrom('story_outlet').select(['name', 'slug']))
        .as('citing'),
      'citing.name',
      'outlet_name.name',
    )
    .leftJoin('outlet', 'outlet.id', 'outlet_name.outlet')
    .select(({ fn }) => ['outlet_name.name', fn.countAll<number>().as('documents')])
    .where('outlet.id', 'is', null)
    .groupBy('outlet_name.name')
    .orderBy('documents', 'desc')
    .orderBy('outlet_name.name')
    .limit(limit)
    .execute()
  return rows.map(({ name, documents }) => ({ name, documents: Number(documents) }))
}
