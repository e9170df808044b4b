import type { Document } from '@/lib/digest/document'
import { type Examination, type LedgerFacts, recordOf } from '@/lib/digest/examination/compute-record'
import { hashOfExamined } from '@/lib/digest/examination/passage-hash'
import { type DocumentRecord, isReviewed } from '@/lib/digest/examination/record'
import {
  isTyped,
  newTexts,
  type SavedDocument,
  type TextOrigin,
  type TextOrigins,
  unknownPassages,
} from '@/lib/digest/examination/text-origins'
import { type Db, inParts } from '../archive'
import { documentFromJson } from '../revisions/document-json'
import type { Revision } from '../revisions/revisions'
import type { ExaminationTable } from '../tables'

/** All that the ledger says of a document's passages, for `recordOf`. */
export const readLedgerFacts = async (db: Db, slug: string): Promise<LedgerFacts & ReadExaminations> => ({
  texts: await readTexts(db, slug),
  hadMachine: await hadMachine(db, slug),
  ...(await readExaminations(db, slug)),
})

/** Its row of the ledger beside it. */
export interface KeptExamination extends Examination {
  readonly id: number
  readonly revision: number
  readonly examined: string
}

interface ReadExaminations {
  readonly examinations: readonly KeptExamination[]
  /** A sentence for each row that does not count. */
  readonly broken: readonly string[]
}

/**
 * In the order of the ledger. A row that was changed by hand, so that it no longer is what was examined, counts for
 * nothing and is named in `broken`.
 */
export async function readExaminations(db: Db, slug: string): Promise<ReadExaminations> {
  const rows = await db.selectFrom('examination').selectAll().where('slug', '=', slug).orderBy('id').execute()
  const broken: string[] = []
  const examinations = rows.flatMap((row) => {
    const fault = faultOf(row)
    if (fault === undefined) return [examinationFromRow(row)]
    broken.push(`Examination ${row.id} of revision ${row.revision} does not count: ${fault}.`)
    return []
  })
  return { examinations, broken }
}

type Row = Omit<ExaminationTable, 'id'> & { readonly id: number }

function faultOf({ passage, examined, at, act, role }: Row): string | undefined {
  if (hashOfExamined(examined) !== passage) return 'its row was changed, the text is not the one of its checksum'
  if (Number.isNaN(Date.parse(at))) return `its row was changed, “${at}” is no time`
  if (!['examine', 'take-back'].includes(act)) return `its row was changed, “${act}” is nothing that was done`
  if (!['editor', 'publisher', 'admin'].includes(role)) return `its row was changed, “${role}” is no role`
  return undefined
}

const examinationFromRow = (row: Row): KeptExamination => ({
  id: row.id,
  revision: row.revision,
  act: row.act,
  passage: row.passage,
  examined: row.examined,
  editor: { id: row.editor_id, name: row.editor_name },
  role: row.role,
  at: new Date(row.at),
})

export async function readTexts(db: Db, slug: string): Promise<TextOrigins> {
  const rows = await db.selectFrom('passage_text').selectAll().where('slug', '=', slug).execute()
  return new Map(
    rows.map(({ words, written_by: writtenBy, revision, reworded_from }) => [
      words,
      { words, writtenBy, revision, rewordedFrom: reworded_from ?? undefined },
    ]),
  )
}

async function hadMachine(db: Db, slug: string): Promise<boolean> {
  const row = await db
    .selectFrom('revision')
    .select('number')
    .where('slug', '=', slug)
    .where('origin', '!=', 'desk')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** What a new revision is on record with. Before the projections are written, while the document before is there. */
export async function recordOfRevision(db: Db, revision: Revision, document: Document): Promise<WrittenRecord> {
  const { slug, origin } = revision
  const facts = await readLedgerFacts(db, slug)
  const added = await findNewTexts(db, facts.texts, revision, document)
  const texts = new Map([...facts.texts, ...added.map((text) => [text.words, text] as const)])
  return {
    texts: added,
    record: recordOf(document, { ...facts, texts, hadMachine: facts.hadMachine || origin !== 'desk' }),
  }
}

/** `texts` are those to be added. */
export interface WrittenRecord {
  readonly texts: readonly TextOrigin[]
  readonly record: DocumentRecord
}

/** What this text would be on record with, if an editor saved it now, or if it came as a file. */
export async function recordIfSaved(
  db: Db,
  document: Document,
  origin: 'desk' | 'file' = 'desk',
): Promise<DocumentRecord> {
  const facts = await readLedgerFacts(db, document.slug)
  const saved = { slug: document.slug, number: Number.MAX_SAFE_INTEGER, origin, editorName: '' } as const
  const added = await findNewTexts(db, facts.texts, saved, document)
  return recordOf(document, {
    ...facts,
    texts: new Map([...facts.texts, ...added.map((text) => [text.words, text] as const)]),
  })
}

async function findNewTexts(
  db: Db,
  known: TextOrigins,
  { slug, number, origin, editorName }: Pick<Revision, 'slug' | 'number' | 'origin' | 'editorName'>,
  document: Document,
): Promise<readonly TextOrigin[]> {
  const saved: SavedDocument = { number, origin, editorName, document }
  if (unknownPassages(known, document).length === 0) return []
  if (!isTyped(saved)) return newTexts(known, saved, { before: undefined, machineTexts: [] })
  const kept = await db.selectFrom('document').select('body').where('slug', '=', slug).executeTakeFirst()
  const before = kept && documentFromJson(kept.body, '')
  return newTexts(known, saved, { before, machineTexts: await machineTexts(db, slug, number) })
}

async function machineTexts(db: Db, slug: string, before: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('revision')
    .select('text')
    .where('slug', '=', slug)
    .where('number', '<', before)
    .where(({ eb, or }) => or([eb('origin', '!=', 'desk'), eb('number', '=', 1), eb('editor_name', 'is', null)]))
    .execute()
  return rows.map(({ text }) => text)
}

export async function addTexts(db: Db, slug: string, texts: readonly TextOrigin[]): Promise<void> {
  const rows = texts.map(({ words, writtenBy: written_by, revision, rewordedFrom }) => ({
    ...{ slug, words, written_by, revision },
    reworded_from: rewordedFrom ?? null,
  }))
  for (const some of inParts(rows)) await db.insertInto('passage_text').values(some).execute()
}

export const dropTexts = (db: Db, slug: string): Promise<unknown> =>
  db.deleteFrom('passage_text').where('slug', '=', slug).execute()

/** After an examination: what is known of each passage of the latest text. */
export async function writeRecord(db: Db, document: Document): Promise<DocumentRecord> {
  const { slug } = document
  const record = recordOf(document, await readLedgerFacts(db, slug))
  await db
    .updateTable('document')
    .set({ record: JSON.stringify(record) })
    .where('slug', '=', slug)
    .execute()
  await db
    .updateTable('head')
    .set({ reviewed_by_editor: Number(isReviewed(record)) })
    .where('slug', '=', slug)
    .execute()
  return record
}

export function recordFromJson(json: string | null): DocumentRecord {
  if (json === null) return { passages: [], hadMachine: true }
  const { passages, hadMachine } = JSON.parse(json) as DocumentRecord
  const revived = passages.map(({ examined, ...passage }) => ({
    ...passage,
    examined: examined && { ...examined, at: new Date(examined.at) },
  }))
  return { passages: revived, hadMachine }
}
