import type { Document } from '../digest/document'
import type { Edit } from '../digest/edit'
import { broughtBackText } from '../digest/edits/restore-edit'
import type { Editor } from '../store/editors/editor'
import { type KeptRevision, placeInTime } from '../store/ledger/kept-revision'
import type { Revision } from '../store/ledger/revision'
import { findRevision, listRevisionsOf } from '../store/ledger/revisions'
import { type LoggedAct, listActs } from '../store/log/list-acts'
import { archive } from '../store/open-archive'
import { may } from '../store/rights/may'
import { append, edited, type Saved, type SaveEdit } from './append'

export type { KeptRevision, LoggedAct, Revision }

/** Newest first. */
export const listRevisions = async (_editor: Editor, slug: string): Promise<readonly Revision[]> =>
  listRevisionsOf((await archive()).db, slug)

/** Everything that was ever done to a document: its revisions, newest first, and its lines of the log. */
export async function readLife(
  editor: Editor,
  slug: string,
): Promise<{ readonly revisions: readonly KeptRevision[]; readonly acts: readonly LoggedAct[] }> {
  const { db } = await archive()
  const acts = await listActs(db, { limit: mostActs, slug })
  // What was refused to whom is the log's to tell.
  const mine = may(editor.role, 'read-log') ? acts : acts.filter(({ act }) => act !== 'refuse')
  return { revisions: placeInTime(await listRevisionsOf(db, slug)), acts: mine }
}

const mostActs = 5_000

/** One revision of this slug; another document's number is undefined. */
export const readRevision = async (_editor: Editor, slug: string, number: number): Promise<Revision | undefined> =>
  findRevision((await archive()).db, slug, number)

/**
 * Appends the text of an earlier revision as a new one, as it was or as a draft. Never rewinds: corrections made since
 * stay, and so does an embargo.
 */
export async function restoreRevision(
  editor: Editor,
  restore: Omit<SaveEdit, 'edits' | 'reason'> & { readonly number: number; readonly asDraft?: boolean },
  now = new Date(),
): Promise<Saved> {
  const { slug, number, basedOn, amends, asDraft } = restore
  const { db } = await archive()
  const earlier = await findRevision(db, slug, number)
  if (!earlier) return { kind: 'missing' }
  const change = (before: Document) => {
    const edits: Edit[] = [{ kind: 'text', text: broughtBackText(before, earlier.text) }]
    if (asDraft) edits.push({ kind: 'unpublish' })
    if (amends?.kind === 'correction') edits.push({ kind: 'correct', at: now, note: amends.note })
    return edited(before, basedOn, edits)
  }
  return append(editor, { ...restore, reason: `Revision ${number} restored` }, change, now, 'restore')
}
