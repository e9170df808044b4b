import type { Archive } from '../archive'

/** A turn to tell the hub: only one process has it at a time. */
export interface HubAttempt {
  /** How often in a row the hub could not be told. */
  readonly failures: number
}

/**
 * Whether the hub still has to be told of this edition, and may be now. The first who asks gets the turn, and nobody
 * else before `until`: if that process dies half-way, another one takes over then. What was told, and when to try
 * again, outlives every process.
 */
export async function takeTurn(
  archive: Archive,
  edition: string,
  now: Date,
  until: Date,
): Promise<HubAttempt | undefined> {
  const isDue = (row: { told: string | null; not_before: string | null }) =>
    row.told !== edition && (row.not_before === null || row.not_before <= now.toISOString())
  // Looked at without a lock first: this is asked every second, and the answer is nearly always no.
  const seen = await archive.db.selectFrom('hub_notice').selectAll().executeTakeFirstOrThrow()
  if (!isDue(seen)) return undefined
  return archive.write(async (db) => {
    const row = await db.selectFrom('hub_notice').selectAll().executeTakeFirstOrThrow()
    if (!isDue(row)) return undefined
    await db.updateTable('hub_notice').set({ not_before: until.toISOString() }).execute()
    return { failures: row.failures }
  })
}

/** The hub knows of this edition. */
export const noteTold = (archive: Archive, edition: string): Promise<unknown> =>
  archive.write((db) => db.updateTable('hub_notice').set({ told: edition, failures: 0, not_before: null }).execute())

/** The hub could not be told; it is tried again at `notBefore`, by whoever runs then. */
export const noteFailure = (archive: Archive, failures: number, notBefore: Date): Promise<unknown> =>
  archive.write((db) => db.updateTable('hub_notice').set({ failures, not_before: notBefore.toISOString() }).execute())
