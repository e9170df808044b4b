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
    .where(sql<string>`head.public_from || ''`, '<=', now.toISOString())
    .where(sql<string>`head.public_until || ''`, '>', now.toISOString())

/**
 * Whether the moment at which a head goes out has come for good, told from the ledger's own tables and not from the
 * column that the query above compares: the second look must not lean on the first.
 */
export const cameOut = sql<'out' | null>`case when head.publish_at <= head.saved_at or exists (
  select 1 from turn where turn.slug = head.slug and turn.turn = 'publish' and turn.moment = head.publish_at
) then 'out' end`

/**
 * The same of these slugs. Whether they are released is compared as an expression too: only then does the planner go
 * by the slugs, a step each, and not through everything that is released (newsstand.plan.test.ts).
 */
export const publicAmong = (db: Db, slugs: readonly string[], now: Date) =>
  db
    .selectFrom('head')
    .where('head.slug', 'in', slugs)
    .where(sql<string>`head.declared || ''`, '=', 'released')
    .where(sql<string>`head.public_from || ''`, '<=', now.toISOString())
    .where(sql<string>`head.public_until || ''`, '>', now.toISOString())
