import type { Db } from '../archive'

/**
 * The heads that readers may see at `now`. Every public query starts here; lib/newsstand.ts checks each document
 * once more against its own text.
 */
export const publicHeads = (db: Db, now: Date) =>
  db.selectFrom('head').where('head.declared', '=', 'released').where('head.publish_at', '<=', now.toISOString())
