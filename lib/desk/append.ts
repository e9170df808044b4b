import { applyEdit } from '../digest/apply-edit'
import type { Document } from '../digest/document'
import type { Amends, Edit } from '../digest/edit'
import { type Fault, InvalidDocument, isInvalidDocument } from '../digest/invalid-document'
import { parseDocument } from '../digest/parse'
import { isNeverSeen, releaseOf, stateAt } from '../digest/visibility'
import { type CheckedFinding, stops } from '../preflight/finding'
import type { Editor } from '../store/accounts/editor'
import type { Archive, Db } from '../store/archive'
import { type DeskHead, findDeskHead } from '../store/desk/desk-head'
import { appendRevision, type NewRevision } from '../store/ledger/append-revision'
import type { DocumentAct } from '../store/log/act'
import { archive } from '../store/open-archive'
import { parseContext } from '../store/parse-context'
import { toStopping } from '../store/projections/checklist'
import type { Revision } from '../store/revisions/revision'
import { findRevision, findSubmission } from '../store/revisions/revisions'
import { gateOf } from './checklist/gate'
import { findingsIn } from './checklist/look-over'
import { demand } from './demand'
import { lastSeen } from './live'
import { actsOf, isReworded } from './rights/acts-of'
import { secondWanted } from './two-people'

export type Saved =
  | { readonly kind: 'saved'; readonly revision: number; readonly document: Document }
  | { readonly kind: 'stale'; readonly latest: Revision; readonly document: Document }
  /** The edit would make an invalid document; nothing was written. */
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'held'; readonly findings: readonly CheckedFinding[] }
  /** It changes public text without saying whether it is a correction or a typo; nothing was written. */
  | { readonly kind: 'unsaid'; readonly when: NoticeableChange['when'] }
  | { readonly kind: 'missing' }

export interface SaveEdit {
  readonly slug: string
  readonly basedOn: number
  readonly edits: readonly Edit[]
  readonly reason?: string
  readonly passed?: readonly string[]
  readonly amends?: Amends
  /** A UUID of the form: the same submission makes one revision only. */
  readonly submission: string
}

/** The only way in which the desk writes a document: appends `make` of the head as one revision. */
export async function append(
  editor: Editor,
  { slug, basedOn, submission, reason: given, passed = [], amends }: Omit<SaveEdit, 'edits'>,
  make: (before: Document, head: DeskHead) => Document,
  now: Date,
  ...also: 'restore'[]
): Promise<Saved> {
  const opened = await archive()
  const head = await findDeskHead(opened.db, slug)
  if (!head) return { kind: 'missing' }
  if (head.revision !== basedOn) return staleOrRepeated(opened, head, submission)
  const changed = orFaults(() => ({ kind: 'changed' as const, document: make(head.document, head) }))
  if (changed.kind === 'invalid') return changed
  const { document } = changed
  if (document.text === head.document.text) return { kind: 'saved', revision: basedOn, document }
  const done = actsOf(head.document, document, head, now)
  const rewords = isReworded(head.document, document)
  const change = await noticeableChange(opened.db, head, document, now)
  const isTypo = (rewords || change !== undefined) && amends?.kind === 'typo'
  await demand(opened, editor, [...done, ...also, ...(isTypo ? (['fix-typo'] as const) : [])], slug, now)
  if (isNeverSeen(document) && !isNeverSeen(head.document))
    return {
      kind: 'refused',
      reason: 'it would be unpublished before it is published. Change the unpublish time first.',
    }
  if (done.includes('lift-embargo') && !given)
    return { kind: 'refused', reason: 'give a reason for lifting the embargo.' }
  if (!isTypo && needsAmends(change, document)) return { kind: 'unsaid', when: change.when }
  // A restored text is published for its reason: its warnings count as accepted.
  const passes = also.length > 0 ? 'all' : passed
  const gate = await gateOf(opened.db, { before: head.document, after: document, acts: done, passes, reason: given })
  if (gate.kind === 'held') return gate

  const [first, ...others] = done
  const acts = [inLog(first, isTypo), ...others.map((act) => inLog(act, isTypo)), ...also] as const
  const appended = await appendRevision(opened, {
    document,
    basedOn,
    submission,
    passed: gate.passed,
    editor,
    acts,
    at: now,
    origin: 'desk' as const,
    checklist: await checklistOf(opened.db, head, document, { passed: gate.passed.length > 0, now }),
    reason: isTypo ? ['Typo', given].filter(Boolean).join(': ') : given,
    obstacle: (db) => secondWanted(db, editor, { document, acts, was: head.release, rewords: rewords && !isTypo }, now),
  })
  if (appended.kind === 'refused') return appended
  if (appended.kind === 'saved') return { kind: 'saved', revision: appended.revision.number, document }
  const latest = await findDeskHead(opened.db, slug)
  return latest ? staleOrRepeated(opened, latest, submission) : { kind: 'missing' }
}

/** Looked for before the write transaction. If only the status changes, the stored counts are kept. */
async function checklistOf(
  db: Db,
  { document: before, release }: DeskHead,
  after: Document,
  { passed, now }: { readonly passed: boolean; readonly now: Date },
): Promise<NewRevision['checklist']> {
  const state = stateAt(release, now)
  const isCounted = state === 'draft' || state === 'review' || state === 'scheduled'
  if (isCounted && !passed && contentOf(before) === contentOf(after)) return 'unchanged'
  return (await findingsIn(db, after)).filter(stops).map(toStopping)
}

const contentOf = (document: Document): string =>
  JSON.stringify([document, document.text.replace(/^\uFEFF?---\r?\n[\s\S]*?\n---\r?\n/, '')], (key, value) =>
    key === 'line' || key === 'text' || key === 'standing' ? undefined : value,
  )

const inLog = (act: DocumentAct, isTypo: boolean): DocumentAct =>
  isTypo && (act === 'edit-draft' || act === 'edit-public') ? 'fix-typo' : act

/** The head is not what the edit was based on: either this submission made it already, or another save was first. */
async function staleOrRepeated({ db }: Archive, head: DeskHead, submission: string): Promise<Saved> {
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

/** Applies the edits in turn. Throws InvalidDocument. */
export function edited(before: Document, basedOn: number, edits: readonly Edit[]): Document {
  const after = edits.reduce((document, edit) => applyEdit(document, edit, parseContext(before, basedOn)), before)
  // A lone surrogate would be stored as another text than the one checked.
  if (Buffer.from(after.text).toString() !== after.text)
    throw new InvalidDocument(before.slug, [{ line: undefined, field: 'body', reason: 'contains half a character' }])
  return after
}

/** The result of `work`, or the faults of the InvalidDocument it threw. */
export function orFaults<Result>(work: () => Result): Result | { kind: 'invalid'; faults: readonly Fault[] } {
  try {
    return work()
  } catch (error) {
    if (isInvalidDocument(error)) return { kind: 'invalid', faults: error.faults }
    throw error
  }
}

interface NoticeableChange {
  readonly seen: Document
  readonly when: 'now' | 'before'
}

/**
 * The text that readers will find reworded; undefined if there is none. A text that was unpublished and comes back
 * counts, too: unpublishing must not be a way to change it quietly.
 */
async function noticeableChange(
  db: Db,
  head: DeskHead,
  after: Document,
  now: Date,
): Promise<NoticeableChange | undefined> {
  const { document: before, release: was, firstPublicAt } = head
  if (releaseOf(after, head).declared !== 'released') return undefined
  const state = stateAt(was, now)
  if (state === 'published') return isReworded(before, after) ? { seen: before, when: 'now' } : undefined
  // The editor was asked when it was scheduled: only this change's rewording is new.
  if (state === 'scheduled' && !isReworded(before, after)) return undefined
  if (!firstPublicAt || firstPublicAt > now) return undefined
  const seen = (await lastSeen(db, before.slug, now))?.document
  return seen && isReworded(seen, after) ? { seen, when: 'before' } : undefined
}

/** A noticeable change has to add a correction, or its editor has to say that it is a typo. */
const needsAmends = (change: NoticeableChange | undefined, after: Document): change is NoticeableChange =>
  change !== undefined && after.corrections.length <= change.seen.corrections.length
