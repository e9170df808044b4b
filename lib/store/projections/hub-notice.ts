import type { Archive } from '../archive'

export interface HubAttempt {
  readonly failures: number
}

/** One process gets the turn, until `until`: if it dies, another takes over. Outlives every process. */
export async function takeTurn(
  archive: Archive,
  edition: string,
  now: Date,
  until: Date,
): Promise<HubAttempt | undefined> {
  const isDue = (row: { told: string | null; not_before: string | null }) =>
    row.told !== edition && (row.not_before === null || row.not_before <= now.toISOString())
  // Without a lock first: asked every second, nearly always in vain.
  const seen = await archive.db.selectFrom('hub_notice').selectAll().executeTakeFirstOrThrow()
  if (!isDue(seen)) return undefined
  return archive.write(async (db) => {
    const row = await db.selectFrom('hub_notice').selectAll().executeTakeFirstOrThrow()
    if (!isDue(row)) return undefined
    await db.updateTable('hub_notice').set({ not_before: until.toISOString() }).execute()
    return { failures: row.failures }
  })
}

export const noteNotified = (archive: Archive, edition: string): Promise<unknown> =>
  archive.write((db) => db.updateTable('hub_notice').set({ told: edition, failures: 0, not_before: null }).execute())

/** Tried again from `notBefore` on, by any process. */
export const noteFailure = (archive: Archive, failures: number, notBefore: Date): Promise<unknown> =>
  archive.write((db) => db.updateTable('hub_notice').set({ failures, not_before: notBefore.toISOString() }).execute())
