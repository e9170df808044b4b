import type { Archive, Db } from '../archive'

/** Failed sign-ins in a row under a key (a known browser, the hash of an address), and when the last one was. */
export interface Failures {
  readonly inARow: number
  readonly lastAt: Date | undefined
}

/** Kept in the archive, so that a restart forgives nothing. */
export async function failuresInARow(db: Db, key: string): Promise<Failures> {
  const row = await db.selectFrom('sign_in_failure').selectAll().where('key', '=', key).executeTakeFirst()
  return { inARow: row?.failures ?? 0, lastAt: row && new Date(row.last_at) }
}

export interface Attempt {
  readonly key: string
  readonly at: Date
  /** The rule: how many seconds a further attempt has to wait. */
  readonly wait: (inARow: number, lastAt: Date | undefined, now: Date) => number
  /** Keys that have been quiet since are forgotten, so that an attack does not fill the disk for ever. */
  readonly forget: Date
}

/** It may go ahead, as the `nth` in a row that has not succeeded; or has to wait so many seconds. */
export type Begun =
  | { readonly kind: 'begun'; readonly nth: number }
  | { readonly kind: 'wait'; readonly seconds: number }

/**
 * Lets an attempt go ahead, counted as a failure before it is tried, so that many at once cannot slip through
 * together. One that has to wait is not counted.
 */
export const beginAttempt = (archive: Archive, { key, at, wait, forget }: Attempt): Promise<Begun> =>
  archive.write(async (db) => {
    await db.deleteFrom('sign_in_failure').where('last_at', '<', forget.toISOString()).execute()
    const { inARow, lastAt } = await failuresInARow(db, key)
    const seconds = wait(inARow, lastAt, at)
    return seconds > 0 ? { kind: 'wait', seconds } : { kind: 'begun', nth: await countFailure(db, key, at) }
  })

/** Counts one more under a key, in whatever transaction `db` is; answers how many there are now. */
export async function countFailure(db: Db, key: string, at: Date): Promise<number> {
  const last_at = at.toISOString()
  const { failures } = await db
    .insertInto('sign_in_failure')
    .values({ key, failures: 1, last_at })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet(({ eb, ref }) => ({
        failures: eb(ref('sign_in_failure.failures'), '+', 1),
        last_at,
      })),
    )
    .returning('failures')
    .executeTakeFirstOrThrow()
  return failures
}

/** Forgets the failures under this key. */
export const recordSuccess = (archive: Archive, key: string): Promise<void> =>
  archive.write(async (db) => {
    await db.deleteFrom('sign_in_failure').where('key', '=', key).execute()
  })
