import type { Archive, Db } from '../archive'
import { cannotSave } from '../archive-errors'

export type DocumentAct =
  | 'import'
  /** Begun at the desk. */
  | 'create'
  | 'edit-draft'
  | 'edit-public'
  | 'fix-typo'
  | 'publish'
  | 'schedule'
  | 'unpublish'
  | 'withdraw'
  | 'correct'
  | 'restore'
  | 'submit'
  | 'send-back'
  | 'embargo'
  | 'lift-embargo'
  | 'end'

export type Act =
  | DocumentAct
  | 'refuse'
  | 'refuse-file'
  | 'come-due'
  | 'run-out'
  | 'change-setting'
  /** Topics, outlets or feeds: at the desk, or by their file. */
  | 'change-settings-file'
  | 'conflict'
  | 'lose-file'
  | 'export'
  | 'add-editor'
  | 'disable-editor'
  | 'enable-editor'
  | 'change-role'
  | 'set-password'
  | 'change-name'
  | 'invite'
  | 'revoke-link'
  | 'make-token'
  | 'revoke-token'
  | 'sign-in'
  | 'sign-out'
  | 'end-session'
  | 'fail-sign-in'
  | 'throttle-sign-in'
  | 'restore-archive'
  | 'note'
  | 'resolve-note'
  | 'reopen-note'
  | 'make-preview'
  | 'end-preview'
  | 'examine'
  | 'take-back-examination'
  | 'gather'
  | 'miss-edition'
  | 'suggest'
  | 'dismiss-suggestion'

export interface NewAct {
  readonly at: Date
  readonly act: Act
  readonly editor?: { readonly id: number; readonly name: string }
  readonly slug?: string
  readonly revision?: number
  /** For people; never a secret. */
  readonly detail?: string
}

/** In the transaction of `db`. */
export async function logAct(db: Db, { at, act, editor, slug, revision, detail }: NewAct): Promise<void> {
  const values = { at: at.toISOString(), act, slug, revision, detail, editor_id: editor?.id, editor_name: editor?.name }
  await db.insertInto('act').values(values).execute()
}

/** If the archive cannot save, the refusal still holds and is printed. */
export async function logRefusal(archive: Archive, refused: Omit<NewAct, 'act'>): Promise<void> {
  try {
    await archive.write((db) => logAct(db, { ...refused, act: 'refuse' }))
  } catch (error) {
    if (!cannotSave(error)) throw error
    console.error(`Refused, and not in the log: ${refused.editor?.name} ${refused.slug ?? ''} ${refused.detail ?? ''}`)
  }
}
