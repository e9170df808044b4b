import type { Db } from '../archive'

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
