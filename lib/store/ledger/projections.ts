import type { Document } from '@/lib/digest/document'
import type { Db } from '../archive'
import { writeCorrections } from '../corrections/corrections'
import { writeChecklist } from '../desk/checklist'
import { countOutletsOfHeads, nameOutlets, writeStoryOutlets } from '../outlets/cited-names'
import { countOutlets } from '../outlets/outlet-months'
import { indexDocument, unindexDocument } from '../search'
import type { HeadTable } from '../tables'
import { documentToJson } from './document-json'

/** Writes everything that is derived from the latest revision of a slug, in place of what was there. */
export async function writeProjections(db: Db, head: HeadTable, document: Document): Promise<void> {
  const { slug, ...columns } = head
  await countOutlets(db, slug, -1)
  await unindexDocument(db, slug)
  const body = documentToJson(document)
  await db
    .insertInto('head')
    .values(head)
    .onConflict((conflict) => conflict.column('slug').doUpdateSet(columns))
    .execute()
  await db
    .insertInto('document')
    .values({ slug, body })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet({ body }))
    .execute()
  await db.deleteFrom('source').where('slug', '=', slug).execute()
  const sources = document.kind === 'digest' ? document.sources : []
  const rows = sources.map(({ line: _, ...source }, place) => ({ slug, place, ...source }))
  // A bound on parameters in one statement: SQLite allows 32,766, PostgreSQL 65,535.
  for (let start = 0; start < rows.length; start += 1_000)
    await db
      .insertInto('source')
      .values(rows.slice(start, start + 1_000))
      .execute()
  await writeCorrections(db, document)
  await writeStoryOutlets(db, document)
  await nameOutlets(db, document)
  await countOutletsOfHeads(db, slug)
  await countOutlets(db, slug, 1)
  await indexDocument(db, head, document)
  await writeChecklist(db, head, document)
}

/** Takes away everything that was derived for a slug. */
export async function dropProjections(db: Db, slug: string): Promise<void> {
  await countOutlets(db, slug, -1)
  await unindexDocument(db, slug)
  await db.deleteFrom('checklist').where('slug', '=', slug).execute()
  await db.deleteFrom('correction').where('slug', '=', slug).execute()
  await db.deleteFrom('story_outlet').where('slug', '=', slug).execute()
  await db.deleteFrom('source').where('slug', '=', slug).execute()
  await db.deleteFrom('document').where('slug', '=', slug).execute()
  await db.deleteFrom('head').where('slug', '=', slug).execute()
}
