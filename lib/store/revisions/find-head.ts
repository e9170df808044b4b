import type { Db } from '../archive'
import type { HeadTable } from '../tables'

export const findHead = (db: Db, slug: string): Promise<HeadTable | undefined> =>
  db.selectFrom('head').selectAll().where('slug', '=', slug).executeTakeFirst()
