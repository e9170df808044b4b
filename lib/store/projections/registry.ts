import { isDeepStrictEqual } from 'node:util'
import {
  emptyRegistry,
  type OutletKind,
  type OutletRegistry,
  type RegisteredOutlet,
  registryOf,
} from '@/lib/digest/outlets/registry'
import type { Db } from '../archive'
import type { OutletTable } from '../tables'

/** Empty before the first import. The same object while nothing changes. */
export async function readRegistry(db: Db): Promise<OutletRegistry> {
  const rows = await registryRows(db)
  if (!isDeepStrictEqual(last.rows, rows)) last = { rows, registry: registryOf(rows.map(fromRow)) }
  return last.registry
}

let last: { readonly rows: readonly OutletTable[]; readonly registry: OutletRegistry } = {
  rows: [],
  registry: emptyRegistry,
}

export const registryRows = (db: Db): Promise<OutletTable[]> =>
  db.selectFrom('outlet').selectAll().orderBy('place').execute()

export const toRow = (outlet: RegisteredOutlet, place: number): OutletTable => ({
  id: outlet.id,
  place,
  name: outlet.name,
  aliases: JSON.stringify(outlet.aliases),
  hosts: JSON.stringify(outlet.hosts),
  country: outlet.country ?? null,
  kind: outlet.kind ?? null,
  evidence: outlet.evidence,
  note: outlet.note ?? null,
})

const fromRow = (row: OutletTable): RegisteredOutlet => ({
  id: row.id,
  name: row.name,
  aliases: JSON.parse(row.aliases) as string[],
  hosts: JSON.parse(row.hosts) as string[],
  country: row.country ?? undefined,
  kind: (row.kind as OutletKind | null) ?? undefined,
  evidence: row.evidence,
  note: row.note ?? undefined,
})
