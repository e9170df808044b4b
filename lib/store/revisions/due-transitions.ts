import type { Db } from '../archive'

/** A moment that a text named, and that came: noted once (note-due.ts), for good. */
export interface DueTransition {
  readonly turn: 'publish' | 'unpublish'
  /** ISO 8601, as in `head.publish_at` and `head.unpublish_at`. */
  readonly moment: string
  /** The latest revision at that time. */
  readonly revision: number
}

/** Every moment of a slug that came, the earliest first. */
export const listDueTransitions = (db: Db, slug: string): Promise<readonly DueTransition[]> =>
  db
    .selectFrom('turn')
    .select(['turn', 'moment', 'revision'])
    .where('slug', '=', slug)
    .orderBy('at')
    .orderBy('moment')
    .execute()
