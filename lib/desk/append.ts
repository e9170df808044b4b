import { applyEdits } from '../digest/apply-edit'
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
import { actsOf, saysOtherwise } from './rights/acts-of'
import { secondWanted } from './two-people'

export type Saved =
  | { readonly kind: 'saved'; readonly revision: number; readonly document: Document }
  /** Somebody saved first; nothing was written. */
  | { readonly kind: 'stale'; readonly latest: Revision; readonly document: Document }
  /** The edit would make no valid document; nothing was written. */
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] }
  /** The edit may not be made as things stand; nothing was written. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** It may not go out as it is: something blocks, or a warning is not passed; nothing was written. */
  | { readonly kind: 'held'; readonly findings: readonly CheckedFinding[] }
  /** It changes what readers see or saw, and does not say whether that is a correction or a typo; nothing was written. */
  | { readonly kind: 'unsaid'; readonly when: Noticed['when'] }
  | { readonly kind: 'missing' }

export interface SaveEdit {
  readonly slug: string
  readonly basedOn: number
  readonly edits: readonly Edit[]
  readonly reason?: string
  /** The keys of the warnings that the editor has been shown and passes, for the reason given. */
  readonly passed?: readonly string[]
  /** What the edit of public text is to its readers; without it, none is made. */
  readonly amends?: Amends
  /** Made once by the form (a UUID); the same submission twice makes one revision. */
  readonly submission: string
}

/** The one road on which the desk writes a document: the head as `make` makes it, as one more revision. */
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
  if (head.revision !== basedOn) return outrun(opened, head, submission)
  const changed = orFaults(() => ({ kind: 'changed' as const, document: make(head.document, head) }))
  if (changed.kind === 'invalid') return changed
  const { document } = changed
  // Nothing to save is no revision.
  if (document.text === head.document.text) return { kind: 'saved', revision: basedOn, document }
  const done = actsOf(head.document, document, head, now)
  const rewords = saysOtherwise(head.document, document)
  const change = await noticed(opened.db, head, document, now)
  const isTypo = (rewords || change !== undefined) && amends?.kind === 'typo'
  await demand(opened, editor, [...done, ...also, ...(isTypo ? (['fix-typo'] as const) : [])], slug, now)
  if (isNeverSeen(document) && !isNeverSeen(head.document))
    return {
      kind: 'refused',
      reason: 'it would be unpublished before it is published. Change the unpublish time first.',
    }
  if (done.includes('lift-embargo') && !given)
    return { kind: 'refused', reason: 'give a reason for lifting the embargo.' }
  if (!isTypo && isUnsaid(change, document)) return { kind: 'unsaid', when: change.when }
  // What comes back from the history comes with its reason.
  const passes = also.length > 0 ? 'all' : passed
  const gate = await gateOf(opened.db, { before: head.document, after: document, acts: done, passes, reason: given })
  if (gate.kind === 'held') return gate

  const [first, ...others] = done
  const acts = [inLog(first, isTypo), ...others.map((act) => inLog(act, isTypo)), ...also] as const
  const appended = await appendRevision(opened, {
    ...{ document, basedOn, submission, passed: gate.passed, editor, acts, at: now, origin: 'desk' as const },
    checklist: await checklistOf(opened.db, head, document, { passed: gate.passed.length > 0, now }),
    reason: isTypo ? ['Typo', given].filter(Boolean).join(': ') : given,
    obstacle: (db) => secondWanted(db, editor, { document, acts, was: head.release, rewords: rewords && !isTypo }, now),
  })
  if (appended.kind === 'refused') return appended
  if (appended.kind === 'saved') return { kind: 'saved', revision: appended.revision.number, document }
  const latest = await findDeskHead(opened.db, slug)
  return latest ? outrun(opened, latest, submission) : { kind: 'missing' }
}

/**
 * The findings that stop the new text, looked for before the write transaction. Where nothing changes but its status,
 * and no warning is passed, what was counted for it stays.
 */
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

/** What the rules of the preflight read. */
const contentOf = (document: Document): string =>
  JSON.stringify([document, document.text.replace(/^\uFEFF?---\r?\n[\s\S]*?\n---\r?\n/, '')], (key, value) =>
    key === 'line' || key === 'text' || key === 'standing' ? undefined : value,
  )

const inLog = (act: DocumentAct, isTypo: boolean): DocumentAct =>
  isTypo && (act === 'edit-draft' || act === 'edit-public') ? 'fix-typo' : act

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

/** The document after the edits, each applied to what the one before made. Throws InvalidDocument. */
export function edited(before: Document, basedOn: number, edits: readonly Edit[]): Document {
  const after = applyEdits(before, edits, parseContext(before, basedOn))
  // UTF-8 has no half characters: kept, the text would not be the one that was checked.
  if (Buffer.from(after.text).toString() !== after.text)
    throw new InvalidDocument(before.slug, [{ line: undefined, field: 'body', reason: 'contains half a character' }])
  return after
}

/** What `work` makes, or the faults of the document it would make. */
export function orFaults<Result>(work: () => Result): Result | { kind: 'invalid'; faults: readonly Fault[] } {
  try {
    return work()
  } catch (error) {
    if (isInvalidDocument(error)) return { kind: 'invalid', faults: error.faults }
    throw error
  }
}

/** A change that readers will notice. */
interface Noticed {
  /** The text they know. */
  readonly seen: Document
  /** Whether they see it now, or saw it before it was taken back. */
  readonly when: 'now' | 'before'
}

/**
 * What readers know of a document and will find reworded, at `now`: undefined where they know none, where it is not
 * going to be read, and where it says the same. What was taken back and comes out again counts as what is out: nothing
 * public is quietly changed by taking it out of sight first.
 */
async function noticed(db: Db, head: DeskHead, after: Document, now: Date): Promise<Noticed | undefined> {
  const { document: before, release: was, firstPublicAt } = head
  if (releaseOf(after, head).declared !== 'released') return undefined
  const state = stateAt(was, now)
  if (state === 'published') return saysOtherwise(before, after) ? { seen: before, when: 'now' } : undefined
  // What waits for its moment was asked about when it was scheduled: only its own rewording is new.
  if (state === 'scheduled' && !saysOtherwise(before, after)) return undefined
  if (!firstPublicAt || firstPublicAt > now) return undefined
  const seen = (await lastSeen(db, before.slug, now))?.document
  return seen && saysOtherwise(seen, after) ? { seen, when: 'before' } : undefined
}

/**
 * Whether a change that readers will notice tells them of no correction. What was wrong in public is said in public;
 * that it was a mere typo has to be said by its editor.
 */
const isUnsaid = (change: Noticed | undefined, after: Document): change is Noticed =>
  change !== undefined && after.corrections.length <= change.seen.corrections.length
