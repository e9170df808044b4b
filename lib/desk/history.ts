import type { Document } from '../digest/document'
import type { Edit } from '../digest/edit'
import { broughtBackText } from '../digest/edits/restore-edit'
import { releaseOf } from '../digest/visibility'
import type { Editor } from '../store/accounts/editor'
import type { DeskHead } from '../store/desk/desk-head'
import { type LoggedAct, listActs } from '../store/log/list-acts'
import { archive } from '../store/open-archive'
import { findKeptRevision, type KeptRevision, placeInTime } from '../store/revisions/kept-revision'
import type { Revision } from '../store/revisions/revision'
import { findRevision, listRevisionsOf } from '../store/revisions/revisions'
import { append, edited, type Saved, type SaveEdit } from './append'
import { readRevisionText } from './document-at'
import { may } from './rights/may'

export type { KeptRevision, LoggedAct, Revision }

/** Everything that was ever done to a document: its revisions, newest first, and its lines of the log. */
export async function readLife(
  editor: Editor,
  slug: string,
): Promise<{ readonly revisions: readonly KeptRevision[]; readonly acts: readonly LoggedAct[] }> {
  const { db } = await archive()
  const acts = await listActs(db, { limit: mostActs, slug })
  // Refusals are for those who may read the log.
  const mine = may(editor.role, 'read-log') ? acts : acts.filter(({ act }) => act !== 'refuse')
  return { revisions: placeInTime(await listRevisionsOf(db, slug)), acts: mine }
}

const mostActs = 5_000

/** Undefined unless this document has a revision of that number. */
export const readRevision = async (_editor: Editor, slug: string, number: number): Promise<Revision | undefined> =>
  findRevision((await archive()).db, slug, number)

/** Appends an earlier text, published or as a draft. Corrections made since stay, and so does an embargo. */
export async function restoreRevision(
  editor: Editor,
  restore: Omit<SaveEdit, 'edits' | 'reason'> & { readonly number: number; readonly asDraft?: boolean },
  now = new Date(),
): Promise<Saved> {
  const { slug, number, basedOn, amends, asDraft } = restore
  const { db } = await archive()
  const kept = await findKeptRevision(db, slug, number)
  if (!kept) return { kind: 'missing' }
  const earlier = readRevisionText(kept.revision)
  const wasReleased = earlier && releaseOf(earlier, kept).declared === 'released'
  const change = (before: Document, { held }: DeskHead) => {
    const edits: Edit[] = [{ kind: 'text', text: broughtBackText(before, kept.revision.text) }]
    if (asDraft) edits.push({ kind: 'unpublish' })
    // A text that was public once is not held back by what held a later file.
    else if (held && wasReleased && !earlier.standing.reviewed) edits.push({ kind: 'review', at: now })
    if (amends?.kind === 'correction') edits.push({ kind: 'correct', at: now, note: amends.note })
    return edited(before, basedOn, edits)
  }
  return append(editor, { ...restore, reason: `Revision ${number} restored` }, change, now, 'restore')
}
