import type { Db } from '../archive'
import { publicHeads } from './public-heads'

export interface Citation {
  readonly slug: string
  readonly day: string
  readonly topic: string | undefined
  readonly perspective: string | undefined
  readonly number: number
  readonly title: string
  readonly link: string | undefined
  readonly locale: string | undefined
  readonly outlet: string
  readonly date: string | undefined
}

/** Citations of one month, newest day first. A month bounds the work, however often the outlet is cited. */
export async function listCitations(
  db: Db,
  names: readonly string[],
  { month, limit, offset = 0 }: { readonly month: string; readonly limit: number; readonly offset?: number },
  now: Date,
): Promise<readonly Citation[]> {
  if (names.length === 0) return []
  const rows = await publicHeads(db, now)
    .innerJoin('source', 'source.slug', 'head.slug')
    .where('head.day', '>=', `${month}-`)
    .where('head.day', '<', `${month}.`)
    .where('source.outlet', 'in', names)
    .select(['head.slug', 'head.day', 'head.topic', 'source.perspective', 'source.number', 'source.title'])
    .select(['source.link', 'source.locale', 'source.outlet', 'source.date'])
    .orderBy('head.day', 'desc')
    .orderBy('head.slug')
    .orderBy('source.place')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map((row) => ({
    ...row,
    topic: row.topic ?? undefined,
    perspective: row.perspective ?? undefined,
    link: row.link || undefined,
    locale: row.locale ?? undefined,
    date: row.date ?? undefined,
  }))
}

/** Last published first. */
export async function listSlugsCiting(
  db: Db,
  names: readonly string[],
  limit: number,
  now: Date,
): Promise<readonly string[]> {
  if (names.length === 0) return []
  const rows = await publicHeads(db, now)
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(
          selectFrom('source').whereRef('source.slug', '=', 'head.slug').where('outlet', 'in', names).select('place'),
        ),
        exists(
          selectFrom('story_outlet')
            .whereRef('story_outlet.slug', '=', 'head.slug')
            .where('name', 'in', names)
            .select('name'),
        ),
      ]),
    )
    .select('head.slug')
    .orderBy('head.first_public_at', 'desc')
    .orderBy('head.slug', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ slug }) => slug)
}
