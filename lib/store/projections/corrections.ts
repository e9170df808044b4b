import type { Document } from '@/lib/digest/document'
import { headlineText } from '@/lib/digest/headline-text'
import type { Teaser } from '@/lib/digest/teaser'
import type { Db } from '../archive'
import { publicHeads } from './public-heads'

export async function writeCorrections(db: Db, { slug, corrections }: Document): Promise<void> {
  await db.deleteFrom('correction').where('slug', '=', slug).execute()
  const rows = corrections.map(({ at, note }, place) => ({ slug, place, at: at.toISOString(), note }))
  if (rows.length > 0) await db.insertInto('correction').values(rows).execute()
}

export interface ListedCorrection {
  readonly of: Pick<Teaser, 'kind' | 'slug' | 'title' | 'headline' | 'day' | 'topic' | 'topicName'>
  readonly revision: number
  readonly at: Date
  /** Counts corrections of the same moment: a file may date several with the same day. */
  readonly nth: number
  readonly note: string
}

export async function listCorrections(db: Db, limit: number, now: Date): Promise<readonly ListedCorrection[]> {
  const rows = await publicHeads(db, now)
    .innerJoin('correction', 'correction.slug', 'head.slug')
    .select(['head.kind', 'head.slug', 'head.title', 'head.headline', 'head.day', 'head.topic', 'head.topic_name'])
    .select(['head.number', 'correction.at', 'correction.note'])
    .orderBy('correction.at', 'desc')
    .orderBy('correction.slug')
    .orderBy('correction.place')
    .limit(limit)
    .execute()
  const nth = (index: number): number => {
    const [row, before] = [rows[index], rows[index - 1]]
    return row && before && row.slug === before.slug && row.at === before.at ? nth(index - 1) + 1 : 1
  }
  return rows.map(({ kind, slug, title, headline, day, topic, topic_name, number, at, note }, index) => ({
    of: {
      kind,
      slug,
      title,
      headline: headlineText(headline),
      day,
      topic: topic ?? undefined,
      topicName: topic_name ?? undefined,
    },
    revision: number,
    at: new Date(at),
    nth: nth(index),
    note,
  }))
}
