import { applyEdit } from './digest/apply-edit'
import type { Document } from './digest/document'
import type { Edit } from './digest/edit'
import { type Fault, InvalidDocument } from './digest/invalid-document'
import { parseDocument } from './digest/parse'
import { obstacleToPublishing } from './digest/publishing'
import { releaseOf, type State, stateAt } from './digest/visibility'
import type { Archive } from './store/archive'
import { type DeskHead, findDeskHead } from './store/desk/desk-head'
import { type DeskFilter, type DeskList, readDeskList } from './store/desk/desk-list'
import type { DeskRow } from './store/desk/desk-rows'
import type { Editor, Role } from './store/editors/editor'
import { appendRevision } from './store/ledger/append-revision'
import type { Revision } from './store/ledger/revision'
import { findRevision, findSubmission, listRevisionsOf } from './store/ledger/revisions'
import { logAct } from './store/log/act'
import { type LoggedAct, listActs } from './store/log/list-acts'
import { archive } from './store/open-archive'
import { parseContext } from './store/parse-context'
import { actsOf } from './store/rights/acts-of'
import { Forbidden } from './store/rights/forbidden'
import { may, type Right } from './store/rights/may'

export { ArchiveBusy, ArchiveUnwritable } from './store/archive-errors'
export type { DeskFilter, DeskList, DeskRow, Editor, LoggedAct, Revision, Right, Role }
export { Forbidden, may }

/** A document as it lies on the desk. */
export interface DeskDocument {
  readonly document: Document
  readonly revision: number
  readonly state: State
  readonly publishAt: Date
  readonly receivedAt: Date
  readonly savedAt: Date
  readonly savedBy: string | undefined
  /** Its file: as imported, moved on since, or gone from content/. */
  readonly file: 'present' | 'conflict' | 'gone' | 'none'
}

export type Saved =
  | { readonly kind: 'saved'; readonly revision: number; readonly document: Document }
  /** Somebody saved first; nothing was written. */
  | { readonly kind: 'stale'; readonly latest: Revision; readonly document: Document }
  /** The edit would make no valid document; nothing was written. */
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] }
  /** The edit may not be published as it is (no highlights); nothing was written. */
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'missing' }

export interface SaveEdit {
  readonly slug: string
  readonly basedOn: number
  readonly edits: readonly Edit[]
  readonly reason?: string
  /** Made once by the form (a UUID); the same submission twice makes one revision. */
  readonly submission: string
}

// Every act of the desk checks the editor's rights (store/rights/may.ts). One that goes too far is written to the
// log and throws Forbidden; a write that the archive cannot take throws ArchiveBusy or ArchiveUnwritable.

/** Waiting for review first (drafts, newest day first), then scheduled, then live, then withdrawn. */
export const listDesk = async (_editor: Editor, filter: DeskFilter, now = new Date()): Promise<DeskList> =>
  readDeskList((await archive()).db, filter, now)

export async function openDocument(_editor: Editor, slug: string, now = new Date()): Promise<DeskDocument | undefined> {
  const head = await findDeskHead((await archive()).db, slug)
  if (!head) return undefined
  const { release, ...rest } = head
  return { ...rest, state: stateAt(release, now), publishAt: release.publishAt }
}

/** Applies the edits to the revision they are based on and appends one revision, or says why not. */
export const saveEdit = async (editor: Editor, save: SaveEdit, now = new Date()): Promise<Saved> =>
  append(editor, save, (before) => edited(before, save.basedOn, save.edits), now)

/** What the edits would make of revision `basedOn`, without writing: the live preview. */
export async function previewEdit(
  _editor: Editor,
  { slug, basedOn, edits }: Omit<SaveEdit, 'submission'>,
): Promise<
  | { readonly kind: 'preview'; readonly document: Document }
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] }
  | { readonly kind: 'missing' }
> {
  const { db } = await archive()
  const head = await findDeskHead(db, slug)
  const before = head?.revision === basedOn ? head.document : await findRevision(db, slug, basedOn)
  if (!before) return { kind: 'missing' }
  return orFaults(() => {
    const base = 'warnings' in before ? before : parseDocument(before.text, parseContext(before, basedOn))
    return { kind: 'preview', document: edited(base, basedOn, edits) }
  })
}

/** Appends the text of an earlier revision as a new one, as it was or as a draft. Never rewinds. */
export async function restoreRevision(
  editor: Editor,
  restore: { slug: string; number: number; basedOn: number; submission: string; asDraft?: boolean },
  now = new Date(),
): Promise<Saved> {
  const { slug, number, basedOn, submission } = restore
  const { db } = await archive()
  const earlier = await findRevision(db, slug, number)
  if (!earlier) return { kind: 'missing' }
  const edits: Edit[] = [{ kind: 'text', text: earlier.text }]
  if (restore.asDraft) edits.push({ kind: 'unpublish' })
  const save = { slug, basedOn, edits, submission, reason: `Revision ${number} restored` }
  return append(editor, save, (before) => edited(before, basedOn, edits), now, 'restore')
}

/** Newest first. */
export const listRevisions = async (_editor: Editor, slug: string): Promise<readonly Revision[]> =>
  listRevisionsOf((await archive()).db, slug)

/** One revision of this slug; another document's number is undefined. */
export const readRevision = async (_editor: Editor, slug: string, number: number): Promise<Revision | undefined> =>
  findRevision((await archive()).db, slug, number)

/** The log, newest first, a hundred lines a page; `before` is the id of the last line of the page before. */
export async function readLog(
  editor: Editor,
  { before, slug }: { before?: number; slug?: string } = {},
  now = new Date(),
): Promise<readonly LoggedAct[]> {
  const opened = await archive()
  await demand(opened, editor, ['read-log'], slug, now)
  return listActs(opened.db, { limit: 100, before, slug })
}

async function append(
  editor: Editor,
  { slug, basedOn, submission, reason }: SaveEdit,
  change: (before: Document) => Document,
  now: Date,
  ...also: 'restore'[]
): Promise<Saved> {
  const opened = await archive()
  const head = await findDeskHead(opened.db, slug)
  if (!head) return { kind: 'missing' }
  if (head.revision !== basedOn) return outrun(opened, head, submission)
  const changed = orFaults(() => ({ kind: 'changed' as const, document: change(head.document) }))
  if (changed.kind === 'invalid') return changed
  const { document } = changed
  // Nothing to save is no revision.
  if (document.text === head.document.text) return { kind: 'saved', revision: basedOn, document }
  const acts = [...actsOf(head.document, document, head.receivedAt, now), ...also] as const
  await demand(opened, editor, acts, slug, now)
  const why = releaseOf(document, head.receivedAt).declared === 'released' && obstacleToPublishing(document)
  if (why) return { kind: 'refused', reason: why }

  const revision = { document, basedOn, submission, reason, editor, acts, at: now, origin: 'desk' as const }
  const appended = await appendRevision(opened, revision)
  if (appended.kind === 'saved') return { kind: 'saved', revision: appended.revision.number, document }
  const latest = await findDeskHead(opened.db, slug)
  return latest ? outrun(opened, latest, submission) : { kind: 'missing' }
}

/** The head is not what the edit was based on: this very submission made it, or somebody else was first. */
async function outrun({ db }: Archive, head: DeskHead, submission: string): Promise<Saved> {
  const { slug } = head.document
  const mine = await findSubmission(db, submission)
  if (mine?.slug === slug) {
    const document =
      mine.number === head.revision ? head.document : parseDocument(mine.text, parseContext(mine, mine.number))
    return { kind: 'saved', revision: mine.number, document }
  }
  const latest = await findRevision(db, slug, head.revision)
  return latest ? { kind: 'stale', latest, document: head.document } : { kind: 'missing' }
}

function edited(before: Document, basedOn: number, edits: readonly Edit[]): Document {
  const after = edits.reduce((document, edit) => applyEdit(document, edit, parseContext(before, basedOn)), before)
  // UTF-8 has no half characters: kept, the text would not be the one that was checked.
  if (Buffer.from(after.text).toString() !== after.text)
    throw new InvalidDocument(before.slug, [{ line: undefined, field: 'body', reason: 'holds half a character' }])
  return after
}

function orFaults<Result>(work: () => Result): Result | { kind: 'invalid'; faults: readonly Fault[] } {
  try {
    return work()
  } catch (error) {
    if (error instanceof InvalidDocument) return { kind: 'invalid', faults: error.faults }
    throw error
  }
}

async function demand(
  opened: Archive,
  editor: Editor,
  rights: readonly Right[],
  slug: string | undefined,
  at: Date,
): Promise<void> {
  const lacking = rights.find((right) => !may(editor.role, right))
  if (!lacking) return
  await opened.write((db) => logAct(db, { at, act: 'refuse', editor, slug, detail: `may not ${lacking}` }))
  throw new Forbidden(lacking)
}
