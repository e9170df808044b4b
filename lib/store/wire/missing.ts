import { sql } from 'kysely'
import type { Db } from '../archive'
import { bumpEdition } from '../edition'
import { logAct } from '../log/act'

/** An edition that was not there at its hour. */
export interface MissingEdition {
  readonly topic: string
  readonly day: string
  /** A sentence for readers. */
  readonly reason: string
  readonly at: Date
}

interface NewMissing extends MissingEdition {
  /** What the log and its messages say instead of the reason, where that is not for readers. */
  readonly detail?: string | undefined
}

/**
 * Notes that there is no edition, in the transaction of `db`; not where there is a document already, be it a draft.
 * The first time it is logged, which notifies whoever should know. Pages are drawn anew where it changes them.
 */
export async function noteMissing(db: Db, { topic, day, reason, at, detail = reason }: NewMissing): Promise<void> {
  const head = await db.selectFrom('head').select('slug').where('slug', '=', `${topic}/${day}`).executeTakeFirst()
  if (head) return clearMissing(db, topic, day)
  const known = await db
    .selectFrom('wire_missing')
    .select('reason')
    .where('topic', '=', topic)
    .where('day', '=', day)
    .executeTakeFirst()
  if (known?.reason === reason) return
  await db
    .insertInto('wire_missing')
    .values({ topic, day, reason, at: at.toISOString() })
    .onConflict((conflict) => conflict.columns(['topic', 'day']).doUpdateSet({ reason }))
    .execute()
  await db.deleteFrom('wire_missing').where('day', '<', daysBefore(day)).execute()
  if (!known) await logAct(db, { at, act: 'miss-edition', detail: `${topic}, ${day}: ${detail}` })
  await bumpEdition(db)
}

/** In the transaction of `db`. */
export async function clearMissing(db: Db, topic: string, day: string): Promise<void> {
  const deleted = await db
    .deleteFrom('wire_missing')
    .where('topic', '=', topic)
    .where('day', '=', day)
    .executeTakeFirst()
  if (Number(deleted.numDeletedRows) > 0) await bumpEdition(db)
}

const daysKept = 30
const daysBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - daysKept * 86_400_000).toISOString().slice(0, 10)

/** Those of a day that still have no document, for the desk. */
export async function listMissing(db: Db, day: string): Promise<readonly MissingEdition[]> {
  const rows = await missingOf(db, day)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('head').select('slug').whereRef('slug', '=', slug))))
    .execute()
  return rows.map(fromRow)
}

/** Those of a day that have not been public at any time, for readers. */
export async function listPubliclyMissing(db: Db, day: string, now: Date): Promise<readonly MissingEdition[]> {
  const rows = await missingOf(db, day)
    .where(({ not, exists, selectFrom }) => {
      const out = selectFrom('head').select('slug').whereRef('slug', '=', slug)
      return not(exists(out.where('first_public_at', '<=', now.toISOString())))
    })
    .execute()
  return rows.map(fromRow)
}

const slug = sql<string>`wire_missing.topic || '/' || wire_missing.day`

const missingOf = (db: Db, day: string) =>
  db.selectFrom('wire_missing').selectAll('wire_missing').where('wire_missing.day', '=', day).orderBy('topic')

const fromRow = ({ at, ...row }: { topic: string; day: string; reason: string; at: string }): MissingEdition => ({
  ...row,
  at: new Date(at),
})
