import type { OutletRegistry } from '@/lib/digest/outlets/registry'
import type { Archive, Db } from '../archive'
import { bumpEdition } from '../edition'
import { inParts } from '../in-parts'
import type { OutletTable } from '../tables'
import { renameOutlets } from './cited-names'
import { registryRows, toRow } from './registry'

/** Also finds the outlet of every cited name again. Resolves to whether anything changed. */
export const replaceOutlets = (archive: Archive, registry: OutletRegistry): Promise<boolean> =>
  archive.write(async (db) => {
    if (await isCurrentRegistry(db, registry)) return false
    const rows = registry.outlets.map(toRow)
    await db.deleteFrom('outlet').execute()
    for (const some of inParts(rows)) await db.insertInto('outlet').values(some).execute()
    await renameOutlets(db, registry)
    await bumpEdition(db)
    return true
  })

export async function isCurrentRegistry(db: Db, { outlets }: OutletRegistry): Promise<boolean> {
  const [before, after] = [await registryRows(db), outlets.map(toRow)]
  return JSON.stringify(before.map(inOrder)) === JSON.stringify(after.map(inOrder))
}

const inOrder = (row: OutletTable) => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))
