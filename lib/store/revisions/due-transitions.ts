import type { Db } from '../archive'

export interface DueTransition {
  readonly turn: 'publish' | 'unpublish'
  readonly moment: string
  readonly revision: number
}

export const listDueTransitions = (db: Db, slug: string): Promise<readonly DueTransition[]> =>
  db
    .selectFrom('turn')
    .select(['turn', 'moment', 'revision'])
    .where('slug', '=', slug)
    .orderBy('at')
    .orderBy('moment')
    .execute()
