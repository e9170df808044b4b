import { sql } from 'kysely'
import type { Db } from '../archive'

/**
 * The heads that readers may see at `now`. Every public query starts here; lib/newsstand.ts checks each document
 * once more against its own text.
 *
 * The moment is compared as an expression and not as a column: almost everything is due, so an index over it finds
 * nothing, but the planner would take it and sort the whole archive afterwards (newsstand.plan.test.ts).
 */
export const publicHeads = (db: Db, now: Date) =>
  db
    .selectFrom('head')
    .where('head.declared', '=', 'released')
    .where(sql<string>`head.publish_at || ''`, '<=', now.toISOString())
