import { sql } from 'kysely'
import type { Db } from './archive'

/** `due` is the latest moment that came: time alone makes a new edition, too. */
export function editionText(row: { epoch: string; counter: number } | undefined, due: string | undefined): string {
  if (!row) throw new Error('The archive has no edition: it was not migrated.')
  return `${row.epoch}.${row.counter}.${due ? Date.parse(due).toString(36) : '0'}`
}

/** Call it in the transaction that changes public text: every cached answer becomes a miss. */
export async function bumpEdition(db: Db): Promise<void> {
  await db.updateTable('edition').set({ counter: sql`counter + 1` }).execute()
}
