import { sql } from 'kysely'
import type { Db } from './archive'

/** `epoch.counter.due`: the last is the latest moment a schedule came due or ran out: time alone makes a new edition. */
export function editionText(row: { epoch: string; counter: number } | undefined, due: string | undefined): string {
  if (!row) throw new Error('The archive has no edition: it was not migrated.')
  return `${row.epoch}.${row.counter}.${due ? Date.parse(due).toString(36) : '0'}`
}

/** In the transaction that changes what readers see: makes every page and feed of before a miss. */
export async function bumpEdition(db: Db): Promise<void> {
  await db.updateTable('edition').set({ counter: sql`counter + 1` }).execute()
}
