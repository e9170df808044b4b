import type { Archive, Db } from '../archive'

export interface Failures {
  readonly inARow: number
  readonly lastAt: Date | undefined
}

/** In the archive, so that a restart forgives nothing. */
export async function failuresInARow(db: Db, key: string): Promise<Failures> {
  const row = await db.selectFrom('sign_in_failure').selectAll().where('key', '=', key).executeTakeFirst()
  return { inARow: row?.failures ?? 0, lastAt: row && new Date(row.last_at) }
}

export interface Attempt {
  readonly key: string
  readonly at: Date
  /** Returns seconds. */
  readonly wait: (inARow: number, lastAt: Date | undefined, now: Date) => number
  /** Older keys are deleted, so that an attack does not fill the disk. */
  readonly forget: Date
}

/** The attempt may proceed as the `nth` failure in a row, or has to wait (seconds). */
export type Begun =
  | { readonly kind: 'begun'; readonly nth: number }
  | { readonly kind: 'wait'; readonly seconds: number }

/** Counted as a failure before it is tried, so that parallel attempts cannot slip through. */
export const beginAttempt = (archive: Archive, { key, at, wait, forget }: Attempt): Promise<Begun> =>
  archive.write(async (db) => {
    await db.deleteFrom('sign_in_failure').where('last_at', '<', forget.toISOString()).execute()
    const { inARow, lastAt } = await failuresInARow(db, key)
    const seconds = wait(inARow, lastAt, at)
    return seconds > 0 ? { kind: 'wait', seconds } : { kind: 'begun', nth: await countFailure(db, key, at) }
  })

/** Returns the new count. */
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

export const recordSuccess = (archive: Archive, key: string): Promise<void> =>
  archive.write(async (db) => {
    await db.deleteFrom('sign_in_failure').where('key', '=', key).execute()
  })
