import { isDeepStrictEqual } from 'node:util'
import type { Document } from '@/lib/digest/document'
import { isReviewed } from '@/lib/digest/examination/record'
import { type Db, inParts } from '../archive'
import { type StoppingFinding, writeChecklist } from '../projections/checklist'
import { writeCorrections } from '../projections/corrections'
import { indexForDesk, unindexForDesk } from '../projections/desk-text'
import { countOutlets } from '../projections/outlet-months'
import { addTexts, dropTexts, type WrittenRecord } from '../projections/record'
import { countOutletsOfHeads, nameOutlets, writeStoryOutlets } from '../projections/registry'
import { indexDocument, unindexDocument } from '../projections/search'
import { countTally, dropTally, type ReadRevisions, writeTally } from '../projections/sentence-tallies'
import { documentToJson } from '../revisions/document-json'
import type { HeadTable, SourceTable } from '../tables'

interface Known extends WrittenRecord {
  readonly before: HeadTable | undefined
  readonly checklist: readonly StoppingFinding[] | 'unchanged'
  readonly read?: ReadRevisions
}

/** Replaces everything derived from the latest revision. */
export async function writeProjections(
  db: Db,
  head: HeadTable,
  document: Document,
  { before, checklist, texts, record: known, read }: Known,
): Promise<void> {
  const { slug } = head
  await countOutlets(db, slug, -1)
  await countTally(db, slug, -1)
  await unindexDocument(db, slug)
  await writeHead(db, { ...head, reviewed_by_editor: Number(isReviewed(known)) }, before)
  const [body, record] = [documentToJson(document), JSON.stringify(known)]
  await db
    .insertInto('document')
    .values({ slug, body, record })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet({ body, record }))
    .execute()
  await addTexts(db, slug, texts)
  await writeSources(db, document)
  await writeCorrections(db, document)
  await writeStoryOutlets(db, document)
  await nameOutlets(db, document)
  await countOutletsOfHeads(db, slug)
  await countOutlets(db, slug, 1)
  await writeTally(db, head, document, read)
  await countTally(db, slug, 1)
  await indexDocument(db, head, document)
  await indexForDesk(db, head, document)
  await writeChecklist(db, head, checklist)
}

/** Every column named in an update rewrites its indexes, changed or not. */
async function writeHead(db: Db, head: HeadTable, before: HeadTable | undefined): Promise<void> {
  if (!before) {
    await db.insertInto('head').values(head).execute()
    return
  }
  const changed = Object.entries(head).filter(([column, value]) => value !== Reflect.get(before, column))
  if (changed.length === 0) return
  await db.updateTable('head').set(Object.fromEntries(changed)).where('slug', '=', head.slug).execute()
}

export async function dropProjections(db: Db, slug: string): Promise<void> {
  await countOutlets(db, slug, -1)
  await countTally(db, slug, -1)
  await dropTally(db, slug)
  await unindexDocument(db, slug)
  await unindexForDesk(db, slug)
  await db.deleteFrom('checklist').where('slug', '=', slug).execute()
  await db.deleteFrom('correction').where('slug', '=', slug).execute()
  await db.deleteFrom('story_outlet').where('slug', '=', slug).execute()
  await db.deleteFrom('source').where('slug', '=', slug).execute()
  await dropTexts(db, slug)
  await db.deleteFrom('document').where('slug', '=', slug).execute()
  await db.deleteFrom('head').where('slug', '=', slug).execute()
}

/** Most revisions change no source, and sources fill most pages: unchanged rows are left alone. */
async function writeSources(db: Db, document: Document): Promise<void> {
  const { slug } = document
  const rows = rowsOf(document)
  const existing = await db.selectFrom('source').selectAll().where('slug', '=', slug).orderBy('place').execute()
  if (isDeepStrictEqual(existing, rows)) return
  if (existing.length > 0) await db.deleteFrom('source').where('slug', '=', slug).execute()
  for (const some of inParts(rows)) await db.insertInto('source').values(some).execute()
}

const rowsOf = (document: Document): readonly SourceTable[] =>
  document.kind === 'story'
    ? []
    : document.sources.map(({ number, perspective, locale, outlet, title, link, date }, place) => ({
        slug: document.slug,
        place,
        number,
        perspective: perspective ?? null,
        locale: locale ?? null,
        outlet,
        title,
        // Not null: empty for an unsafe address.
        link: link ?? '',
        date: date ?? null,
      }))
