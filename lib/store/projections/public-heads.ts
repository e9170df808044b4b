import { sql } from 'kysely'
import type { Db } from '../archive'

/**
 * The start of every public query; lib/newsstand.ts checks each document again by its text. The moment is compared as
 * an expression: almost everything is due, so that an index finds nothing, yet the planner would use it and sort the
 * archive (newsstand.plan.test.ts).
 */
export const publicHeads = (db: Db, now: Date) =>
  db
    .selectFrom('head')
    .where('head.declared', '=', 'released')
    .where(sql<string>`head.public_from || ''`, '<=', now.toISOString())
    .where(sql<string>`head.public_until || ''`, '>', now.toISOString())

/** From the ledger's own tables: the second check must not rely on the column that the query above compares. */
export const cameOut = sql<'out' | null>`case when head.publish_at <= head.saved_at or exists (
  select 1 from turn where turn.slug = head.slug and turn.turn = 'publish' and turn.moment = head.publish_at
) then 'out' end`

/** For these slugs. Also an expression, so that the planner looks up each slug (newsstand.plan.test.ts). */
export const publicAmong = (db: Db, slugs: readonly string[], now: Date) =>
  db
    .selectFrom('head')
    .where('head.slug', 'in', slugs)
    .where(sql<string>`head.declared || ''`, '=', 'released')
    .where(sql<string>`head.public_from || ''`, '<=', now.toISOString())
    .where(sql<string>`head.public_until || ''`, '>', now.toISOString())
