import { randomUUID } from 'node:crypto'
import { applyEdit } from '@/lib/digest/apply-edit'
import type { Document } from '@/lib/digest/document'
import { totalsOf } from '@/lib/digest/examination/record'
import type { HeldFinding } from '@/lib/preflight/finding'
import { readSettings } from '../accounts/settings'
import type { Archive, Db } from '../archive'
import { logAct } from '../log/act'
import { parseContext } from '../parse-context'
import { heldOnArrival, stoppingFindings } from '../projections/checklist'
import { recordIfSaved } from '../projections/record'
import { findHead } from '../revisions/head'
import { checksumOf } from '../revisions/revisions'
import type { ContentFileTable, HeadTable } from '../tables'
import { appendWithin, type NewRevision } from './append-revision'

export interface FileImport {
  /** `document.text` is the file, byte for byte. */
  readonly document: Document
  readonly at: Date
  readonly prefer?: 'file' | 'desk'
  readonly dryRun?: boolean
}

export type Imported =
  | {
      readonly kind: 'imported'
      readonly revision: number
      /** Keeps it a draft until an editor has reviewed it. */
      readonly held: readonly HeldFinding[]
    }
  | { readonly kind: 'unchanged' }
  /** `prefer: 'desk'`: the next export overwrites the file. */
  | { readonly kind: 'kept'; readonly revision: number }
  /** File and desk both changed since revision `agreed`; nothing was written. */
  | {
      readonly kind: 'conflict'
      readonly agreed: number
      readonly desk: { readonly revision: number; readonly editorName: string | undefined; readonly at: Date }
    }

/** Appends a file's document with origin `file`, or says why not. */
export async function importRevision(archive: Archive, given: FileImport): Promise<Imported> {
  const { document } = given
  // Before the transaction, and only for a file that will be imported.
  const { plan } = await planFor(archive.db, given)
  const found = plan.kind === 'append' ? await stoppingFindings(archive.db, document) : undefined
  return archive.write(async (db) => {
    const { plan, head, file, checksum } = await planFor(db, given)
    const { slug } = document
    if (plan.kind === 'conflict') {
      if (!given.dryRun) await noteConflict(db, slug, file?.state, given.at)
      const editorName = head?.saved_by ?? undefined
      const desk = { revision: head?.number ?? 0, editorName, at: new Date(head?.saved_at ?? given.at) }
      return { kind: 'conflict', agreed: file?.revision ?? 0, desk }
    }
    const revision = plan.kind === 'append' ? plan.basedOn + 1 : plan.revision
    const checklist = plan.kind === 'append' ? (found ?? (await stoppingFindings(db, document))) : []
    const unexamined = plan.kind === 'append' ? await findUnexamined(db, document) : []
    const held = [...unexamined, ...(await heldOnArrival(db, slug, checklist))]
    const settled = file?.state === 'present' && file.checksum === checksum && file.revision === revision
    if (!given.dryRun && !settled) {
      if (plan.kind === 'append') await append(db, given, { basedOn: plan.basedOn, checklist, held })
      if (unexamined.length > 0) await keepDraft(db, given, revision)
      await noteFile(db, { slug, checksum, revision, at: given.at })
    }
    return plan.kind === 'append' ? { kind: 'imported', revision, held } : outcomes[plan.kind](revision)
  })
}

/** Where every passage has to be examined, a file that nobody examined waits as a draft. */
async function findUnexamined(db: Db, document: Document): Promise<readonly HeldFinding[]> {
  if ((await readSettings(db)).examination !== 'every') return []
  const { passages } = await recordIfSaved(db, document, 'file')
  const { open } = totalsOf(passages)
  if (open === 0) return []
  const message = `${open} of ${passages.length} passages are not examined by an editor, and here each of them has to be.`
  return [{ rule: 'not-examined', message }]
}

/** A file that says `reviewed:` would not be held: it is made a draft, in a revision of its own. */
async function keepDraft(db: Db, { document, at }: FileImport, basedOn: number): Promise<void> {
  const head = await findHead(db, document.slug)
  if (head?.declared !== 'released') return
  const appended = await appendWithin(db, {
    document: applyEdit(document, { kind: 'unpublish' }, parseContext(document, basedOn)),
    basedOn,
    origin: 'desk',
    reason: 'Kept as a draft: what a file says about review does not count, and each passage has to be examined',
    submission: randomUUID(),
    acts: ['unpublish'],
    at,
  })
  if (appended.kind !== 'saved') throw new Error(`${document.slug} moved within one transaction`)
}

async function planFor(db: Db, { document: { slug, text }, prefer }: FileImport) {
  const checksum = checksumOf(text)
  const head = await findHead(db, slug)
  const file = await db.selectFrom('content_file').selectAll().where('slug', '=', slug).executeTakeFirst()
  const sameText = await newestWith(db, slug, checksum)
  return { plan: planImport({ checksum, file, head, sameText, prefer }), head, file, checksum }
}

const outcomes = {
  agree: (): Imported => ({ kind: 'unchanged' }),
  keep: (revision: number): Imported => ({ kind: 'kept', revision }),
} satisfies Record<Exclude<Plan['kind'], 'conflict' | 'append'>, (revision: number) => Imported>

async function newestWith(db: Db, slug: string, checksum: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('revision')
    .select('number')
    .where('slug', '=', slug)
    .where('checksum', '=', checksum)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.number
}

async function append(
  db: Db,
  { document, at, prefer }: FileImport,
  known: Pick<NewRevision, 'basedOn' | 'checklist' | 'held'>,
): Promise<void> {
  const reason = prefer === 'file' ? 'The file was preferred to the desk' : undefined
  const appended = await appendWithin(db, {
    ...known,
    document,
    origin: 'file',
    reason,
    submission: randomUUID(),
    acts: ['import'],
    at,
  })
  // Cannot happen: the head was read in this transaction.
  if (appended.kind === 'stale') throw new Error(`${document.slug} moved within one transaction`)
}

export async function noteFile(
  db: Db,
  { slug, at, ...file }: { slug: string; checksum: string; revision: number; at: Date },
): Promise<void> {
  const columns = { ...file, state: 'present' as const, seen_at: at.toISOString() }
  await db
    .insertInto('content_file')
    .values({ slug, ...columns })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet(columns))
    .execute()
}

async function noteConflict(db: Db, slug: string, before: string | undefined, at: Date): Promise<void> {
  if (before === 'conflict') return
  const columns = { state: 'conflict' as const, seen_at: at.toISOString() }
  await db
    .insertInto('content_file')
    // Never agreed: revision 0 and no checksum match nothing.
    .values({ slug, checksum: '', revision: 0, ...columns })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet(columns))
    .execute()
  await logAct(db, { at, act: 'conflict', slug })
}

interface Sides {
  readonly checksum: string
  readonly file: Pick<ContentFileTable, 'checksum' | 'revision'> | undefined
  readonly head: Pick<HeadTable, 'number' | 'checksum'> | undefined
  readonly sameText: number | undefined
  readonly prefer: 'file' | 'desk' | undefined
}

type Plan =
  | { readonly kind: 'append'; readonly basedOn: number }
  | { readonly kind: 'agree'; readonly revision: number }
  | { readonly kind: 'keep'; readonly revision: number }
  | { readonly kind: 'conflict' }

/** The one rule of what comes into the ledger when a file and the desk may both have changed. */
export function planImport({ checksum, file, head, sameText, prefer }: Sides): Plan {
  if (!head) return { kind: 'append', basedOn: 0 }
  if (head.checksum === checksum) return { kind: 'agree', revision: head.number }
  const agreed = file?.revision ?? 0
  // Only the desk changed.
  if (file?.checksum === checksum) return { kind: 'agree', revision: agreed }
  // Exported since, and the desk went on.
  if (sameText !== undefined && sameText > agreed) return { kind: 'agree', revision: sameText }
  if (head.number === agreed || prefer === 'file') return { kind: 'append', basedOn: head.number }
  return prefer === 'desk' ? { kind: 'keep', revision: head.number } : { kind: 'conflict' }
}
