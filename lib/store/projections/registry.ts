import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import type { Document } from '@/lib/digest/document'
import {
  emptyRegistry,
  identifyOutlet,
  type OutletKind,
  type OutletRegistry,
  type RegisteredOutlet,
  registryOf,
} from '@/lib/digest/outlets/registry'
import { type Archive, type Db, inParts } from '../archive'
import { bumpEdition } from '../edition'
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
  owner: outlet.owner?.name ?? null,
  owner_evidence: outlet.owner?.evidence ?? null,
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
  owner: row.owner && row.owner_evidence ? { name: row.owner, evidence: row.owner_evidence } : undefined,
})

/** Finds the outlet of each name that the document is the first to cite. */
export async function nameOutlets(db: Db, document: Document): Promise<void> {
  const cited = new Set(
    document.kind === 'digest'
      ? document.sources.map(({ outlet }) => outlet)
      : document.outlets.map(({ name }) => name),
  )
  if (cited.size === 0) return
  const names = [...cited]
  for (const some of inParts(names)) {
    const known = await db.selectFrom('outlet_name').select('name').where('name', 'in', some).execute()
    const fresh = new Set(some)
    for (const { name } of known) fresh.delete(name)
    if (fresh.size > 0) await insertNames(db, [...fresh], await readRegistry(db))
  }
}

export async function renameOutlets(db: Db, registry: OutletRegistry): Promise<void> {
  const rows = await db.selectFrom('outlet_name').select('name').execute()
  await db.deleteFrom('outlet_name').execute()
  await insertNames(
    db,
    rows.map(({ name }) => name),
    registry,
  )
  await countOutletsOfHeads(db)
}

async function insertNames(db: Db, names: readonly string[], registry: OutletRegistry): Promise<void> {
  const rows = names.map((name) => ({ name, outlet: identifyOutlet(registry, name).slug }))
  for (const some of inParts(rows)) await db.insertInto('outlet_name').values(some).execute()
}

/** Counts each outlet once, by whatever names: for one document, or for all. */
export async function countOutletsOfHeads(db: Db, slug?: string): Promise<void> {
  const here = sql<string>`head.slug`
  const named = db
    .selectFrom('source')
    .select('source.outlet as name')
    .where('source.slug', '=', here)
    .unionAll(db.selectFrom('story_outlet').select('story_outlet.name as name').where('story_outlet.slug', '=', here))
  const update = db.updateTable('head').set((head) => ({
    outlet_count: head
      .selectFrom('outlet_name')
      .select(({ cast, fn }) => cast<number>(fn.count('outlet_name.outlet').distinct(), 'integer').as('outlets'))
      .where('outlet_name.name', 'in', named),
  }))
  await (slug === undefined ? update : update.where('slug', '=', slug)).execute()
}

/** By unpublished documents too. */
export async function namesOfOutlet(db: Db, outlet: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('outlet_name').select('name').where('outlet', '=', outlet).orderBy('name').execute()
  return rows.map(({ name }) => name)
}

export async function writeStoryOutlets(db: Db, document: Document): Promise<void> {
  const { slug } = document
  await db.deleteFrom('story_outlet').where('slug', '=', slug).execute()
  if (document.kind === 'digest') return
  const counts = new Map<string, number>()
  for (const { name, count } of document.outlets) counts.set(name, (counts.get(name) ?? 0) + count)
  const rows = [...counts].map(([name, count]) => ({ slug, name, count }))
  if (rows.length > 0) await db.insertInto('story_outlet').values(rows).execute()
}

/** Also finds the outlet of every cited name again. Resolves to whether anything changed. */
export const replaceOutlets = (archive: Archive, registry: OutletRegistry): Promise<boolean> =>
  archive.write((db) => writeOutlets(db, registry))

/** In the transaction of `db`. */
export async function writeOutlets(db: Db, registry: OutletRegistry): Promise<boolean> {
  if (await isCurrentRegistry(db, registry)) return false
  const rows = registry.outlets.map(toRow)
  await db.deleteFrom('outlet').execute()
  for (const some of inParts(rows)) await db.insertInto('outlet').values(some).execute()
  await renameOutlets(db, registry)
  await bumpEdition(db)
  return true
}

async function isCurrentRegistry(db: Db, { outlets }: OutletRegistry): Promise<boolean> {
  const [before, after] = [await registryRows(db), outlets.map(toRow)]
  return JSON.stringify(before.map(inOrder)) === JSON.stringify(after.map(inOrder))
}

const inOrder = (row: OutletTable) => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))
