import type { Archive, Db } from '../archive'

/** Failed sign-ins in a row under a key (the hash of an address, a network address), and when the last one was. */
export interface Failures {
  readonly inARow: number
  readonly lastAt: Date | undefined
}

/** Kept in the archive, so that a restart forgives nothing. */
export async function failuresInARow(db: Db, key: string): Promise<Failures> {
  const row = await db.selectFrom('sign_in_failure').selectAll().where('key', '=', key).executeTakeFirst()
  return { inARow: row?.failures ?? 0, lastAt: row && new Date(row.last_at) }
}

/**
 * Lets an attempt go ahead, counted as a failure before it is tried, so that many at once cannot slip through
 * together: answers 0. Or answers how many seconds it has to wait, and counts nothing. `wait` is the rule.
 */
export const beginAttempt = (
  archive: Archive,
  { key, at, wait }: { key: string; at: Date; wait: (inARow: number, lastAt: Date | undefined, now: Date) => number },
): Promise<number> =>
  archive.write(async (db) => {
    const { inARow, lastAt } = await failuresInARow(db, key)
    const seconds = wait(inARow, lastAt, at)
    if (seconds === 0) await countFailure(db, key, at)
    return seconds
  })

/** Counts one more under each key, in one transaction. */
export const recordFailure = (archive: Archive, keys: readonly string[], at: Date): Promise<void> =>
  archive.write(async (db) => {
    for (const key of keys) await countFailure(db, key, at)
  })

async function countFailure(db: Db, key: string, at: Date): Promise<void> {
  const last_at = at.toISOString()
  await db
    .insertInto('sign_in_failure')
    .values({ key, failures: 1, last_at })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet(({ eb, ref }) => ({
        failures: eb(ref('sign_in_failure.failures'), '+', 1),
        last_at,
      })),
    )
    .execute()
}

/** Forgets the failures under these keys. */
export const recordSuccess = (archive: Archive, keys: readonly string[]): Promise<void> =>
  archive.write(async (db) => {
    await db.deleteFrom('sign_in_failure').where('key', 'in', keys).execute()
  })

/** Forgets keys that have been quiet since `before`, so that an attack does not fill the disk for ever. */
export const forgetFailures = (archive: Archive, before: Date): Promise<void> =>
  archive.write(async (db) => {
    await db.deleteFrom('sign_in_failure').where('last_at', '<', before.toISOString()).execute()
  })
