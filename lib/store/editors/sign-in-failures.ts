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

/** Counts one more under each key, in one transaction. */
export const recordFailure = (archive: Archive, keys: readonly string[], at: Date): Promise<void> =>
  archive.write(async (db) => {
    const last_at = at.toISOString()
    for (const key of keys)
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
  })

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
