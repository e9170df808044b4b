import type { Db } from '../archive'
import type { HeadTable } from '../tables'

/** The head of a slug as it lies in the archive; undefined for a document that is new. */
export const findHead = (db: Db, slug: string): Promise<HeadTable | undefined> =>
  db.selectFrom('head').selectAll().where('slug', '=', slug).executeTakeFirst()
