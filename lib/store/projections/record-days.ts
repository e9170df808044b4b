import type { Db } from '../archive'
import { publicHeads } from './public-heads'

export interface RecordDay {
  readonly day: string
  /** All that are public, in no order. */
  readonly documents: readonly { readonly kind: 'digest' | 'story'; readonly slug: string }[]
  readonly previous: string | undefined
  readonly next: string | undefined
}

/** The public documents of a day, or of the latest one; undefined for a day without any. */
export async function findRecordDay(db: Db, asked: string | undefined, now: Date): Promise<RecordDay | undefined> {
  const days = publicHeads(db, now).select('head.day').limit(1)
  const day = asked ?? (await days.orderBy('head.day', 'desc').executeTakeFirst())?.day
  if (day === undefined) return undefined
  const rows = await publicHeads(db, now).where('head.day', '=', day).select(['head.kind', 'head.slug']).execute()
  if (rows.length === 0) return undefined
  const previous = await days.where('head.day', '<', day).orderBy('head.day', 'desc').executeTakeFirst()
  const next = await days.where('head.day', '>', day).orderBy('head.day').executeTakeFirst()
  return { day, documents: rows, previous: previous?.day, next: next?.day }
}
