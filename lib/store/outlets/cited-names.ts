import type { Document } from '@/lib/digest/document'
import { identifyOutlet, type OutletRegistry } from '@/lib/digest/outlets/registry'
import type { Db } from '../archive'
import { readRegistry } from './registry'

/** With a document's projections: says of the names that it cites for the first time whose they are. */
export async function nameOutlets(db: Db, document: Document): Promise<void> {
  const cited = new Set(
    document.kind === 'digest'
      ? document.sources.map(({ outlet }) => outlet)
      : document.outlets.map(({ name }) => name),
  )
  if (cited.size === 0) return
  const names = [...cited]
  for (let start = 0; start < names.length; start += 1_000) {
    const some = names.slice(start, start + 1_000)
    const known = await db.selectFrom('outlet_name').select('name').where('name', 'in', some).execute()
    const fresh = new Set(some)
    for (const { name } of known) fresh.delete(name)
    if (fresh.size > 0) await insertNames(db, [...fresh], await readRegistry(db))
  }
}

/** After a change of the registry: says it anew of every name. */
export async function renameOutlets(db: Db, registry: OutletRegistry): Promise<void> {
  const rows = await db.selectFrom('outlet_name').select('name').execute()
  await db.deleteFrom('outlet_name').execute()
  await insertNames(
    db,
    rows.map(({ name }) => name),
    registry,
  )
}

async function insertNames(db: Db, names: readonly string[], registry: OutletRegistry): Promise<void> {
  const rows = names.map((name) => ({ name, outlet: identifyOutlet(registry, name).slug }))
  for (let start = 0; start < rows.length; start += 1_000) {
    await db
      .insertInto('outlet_name')
      .values(rows.slice(start, start + 1_000))
      .execute()
  }
}

/** Every name that any document, public or not, cites an outlet by. */
export async function namesOfOutlet(db: Db, outlet: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('outlet_name').select('name').where('outlet', '=', outlet).orderBy('name').execute()
  return rows.map(({ name }) => name)
}

/** Replaces the outlets that a story counts; a digest has its sources instead. */
export async function writeStoryOutlets(db: Db, document: Document): Promise<void> {
  const { slug } = document
  await db.deleteFrom('story_outlet').where('slug', '=', slug).execute()
  if (document.kind === 'digest') return
  const counts = new Map<string, number>()
  for (const { name, count } of document.outlets) counts.set(name, (counts.get(name) ?? 0) + count)
  const rows = [...counts].map(([name, count]) => ({ slug, name, count }))
  if (rows.length > 0) await db.insertInto('story_outlet').values(rows).execute()
}
