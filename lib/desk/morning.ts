import type { Editor } from '../store/accounts/editor'
import {
  type HalfEdited,
  listConflicts,
  listDue,
  listHalfEdited,
  type WaitingLine,
  type WaitingLines,
} from '../store/desk/morning'
import { archive } from '../store/open-archive'
import { type Mention, mentionsOf } from './notes/notes'

export type { HalfEdited, Mention, WaitingLine, WaitingLines }

export interface Morning {
  readonly mentions: { readonly notes: readonly Mention[]; readonly open: number; readonly unread: number }
  readonly halfEdited: { readonly copies: readonly HalfEdited[]; readonly total: number }
  readonly due: WaitingLines
  readonly conflicts: WaitingLines
}

const few = 5

/** Unread notes, unsaved edits, the next publications and file conflicts of this editor. */
export async function readMorning(editor: Editor, now = new Date()): Promise<Morning> {
  const { db } = await archive()
  const [mentions, halfEdited, due, conflicts] = await Promise.all([
    mentionsOf(editor, few),
    listHalfEdited(db, editor.id, few),
    listDue(db, now, few),
    listConflicts(db, few),
  ])
  return { mentions, halfEdited, due, conflicts }
}
