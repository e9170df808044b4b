import type { Document } from '@/lib/digest/document'
import type { HeldFinding, PassedFinding } from '@/lib/preflight/finding'
import type { Archive, Db } from '../archive'
import { followNotes } from '../desk/follow-notes'
import { endPreviewLinks } from '../desk/preview-links'
import { bumpEdition } from '../edition'
import { type DocumentAct, logAct } from '../log/act'
import { type StoppingFinding, stoppingFindings } from '../projections/checklist'
import { recordOfRevision } from '../projections/record'
import { findHead, listDueTransitions, nextHead } from '../revisions/head'
import { checksumOf, findLatestRevision, findSubmission, type Revision } from '../revisions/revisions'
import type { HeadTable } from '../tables'
import { writeProjections } from './projections'

export interface NewRevision {
  readonly document: Document
  readonly basedOn: number
  readonly origin: Revision['origin']
  readonly editor?: { readonly id: number; readonly name: string }
  readonly reason?: string
  readonly submission: string
  readonly acts: readonly [DocumentAct, ...DocumentAct[]]
  readonly at: Date
  readonly passed?: readonly PassedFinding[]
  readonly held?: readonly HeldFinding[]
  /** If known already; `unchanged`: no rule reads what changed. */
  readonly checklist?: readonly StoppingFinding[] | 'unchanged'
  /** Asked in the transaction, after the check of `basedOn`: why it is not allowed. */
  readonly obstacle?: (db: Db) => Promise<string | undefined>
}

export type Appended =
  | { readonly kind: 'saved'; readonly revision: Revision }
  | { readonly kind: 'stale'; readonly latest: Revision | undefined }
  | { readonly kind: 'refused'; readonly reason: string }

/** Revision, head, projections, log and edition in one transaction. */
export async function appendRevision(archive: Archive, revision: NewRevision): Promise<Appended> {
  const checklist = revision.checklist ?? (await stoppingFindings(archive.db, revision.document))
  return archive.write((db) => appendWithin(db, { ...revision, checklist }))
}

/** In an open transaction. */
export async function appendWithin(db: Db, given: NewRevision): Promise<Appended> {
  const { document, submission, basedOn } = given
  const { slug, text, kind } = document
  const repeated = await findSubmission(db, submission)
  if (repeated?.slug === slug) return { kind: 'saved', revision: repeated }
  const head = await findHead(db, slug)
  if ((head?.number ?? 0) !== basedOn) return { kind: 'stale', latest: await findLatestRevision(db, slug) }
  if (head && head.kind !== kind) throw new Error(`${slug} is a ${head.kind} and cannot become a ${kind}`)
  const reason = await given.obstacle?.(db)
  if (reason) return { kind: 'refused', reason }

  const revision: Revision = {
    slug,
    kind,
    number: basedOn + 1,
    text,
    checksum: checksumOf(text),
    origin: given.origin,
    editorName: given.editor?.name,
    reason: given.reason,
    basedOn,
    at: notBefore(head, given.at),
    passed: given.passed ?? [],
    held: given.held,
  }
  await insertRevision(db, revision, given)
  if (given.held) await noteArrival(db, revision, given.held)
  const next = nextHead(head, revision, document, await listDueTransitions(db, slug))
  await followNotes(db, document)
  await writeProjections(db, next, document, {
    before: head,
    ...(await recordOfRevision(db, revision, document)),
    checklist: given.checklist ?? (await stoppingFindings(db, document)),
  })
  // Withdrawing ends preview links, too.
  if (next.declared === 'withdrawn' && head?.declared !== 'withdrawn')
    await endPreviewLinks(db, { slug, at: revision.at })
  for (const act of given.acts) {
    const { editor, reason: detail } = given
    await logAct(db, { at: revision.at, act, slug, revision: revision.number, editor, detail })
  }
  if (mayBeSeen(head, revision.at) || mayBeSeen(next, revision.at)) await bumpEdition(db)
  return { kind: 'saved', revision }
}

async function insertRevision(db: Db, revision: Revision, { submission, editor }: NewRevision): Promise<void> {
  const { at, basedOn, editorName, passed, held: _, ...rest } = revision
  const values = {
    ...rest,
    passed: passed.length > 0 ? JSON.stringify(passed) : null,
    submission,
    based_on: basedOn,
    at: at.toISOString(),
  }
  await db
    .insertInto('revision')
    .values({ ...values, editor_id: editor?.id, editor_name: editorName })
    .execute()
}

const noteArrival = (db: Db, { slug, number }: Revision, held: readonly HeldFinding[]) =>
  db
    .insertInto('arrival')
    .values({ slug, revision: number, held: JSON.stringify(held) })
    .execute()

/** A clock that was set back must not put a later revision first. */
function notBefore(head: HeadTable | undefined, at: Date): Date {
  const last = head ? new Date(head.saved_at) : at
  return at < last ? last : at
}

/**
 * Whether readers may see this head before the transaction ends: a schedule may come due while it waits for the lock. A
 * needless new edition costs a render; a missing one, a leak.
 */
export function mayBeSeen(head: HeadTable | undefined, at: Date): boolean {
  const soon = new Date(at.getTime() + 60_000).toISOString()
  return head?.declared === 'released' && head.public_from <= soon
}
