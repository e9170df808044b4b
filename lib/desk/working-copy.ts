import type { Editor } from '../store/accounts/editor'
import { isOnTheDesk } from '../store/desk/desk-head'
import { dropWorkingCopy, findWorkingCopy, putWorkingCopy, type WorkingCopy } from '../store/desk/working-copies'
import { archive } from '../store/open-archive'

export type { WorkingCopy }

export interface KeepCopy {
  readonly slug: string
  readonly basedOn: number
  /** The form's own JSON. */
  readonly state: string
  /** Made anew for each writing. */
  readonly version: string
  /** The version this page wrote or was given last; undefined where it knows of none. */
  readonly seen: string | undefined
}

export type Kept =
  | { readonly kind: 'kept'; readonly at: Date }
  /** Another page of the same editor has written since; nothing was written. */
  | { readonly kind: 'newer'; readonly copy: WorkingCopy }
  /** The copy this page knew was saved or dropped meanwhile; nothing was written. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'missing' }

/**
 * Puts away what an editor has typed and not saved: one text a person and document, which is no revision and leaves no
 * trace in the log. Only the page that wrote last may write over it; any other is told what it would have lost.
 */
export async function keepWorkingCopy(editor: Editor, copy: KeepCopy, now = new Date()): Promise<Kept> {
  const opened = await archive()
  if (!(await isOnTheDesk(opened.db, copy.slug))) return { kind: 'missing' }
  return opened.write(async (db): Promise<Kept> => {
    const { seen, ...written } = copy
    const lying = await findWorkingCopy(db, editor.id, copy.slug)
    // The answer to this very writing was lost on its way.
    if (lying?.version === copy.version) return { kind: 'kept', at: lying.at }
    if (lying && lying.version !== seen) return { kind: 'newer', copy: lying }
    if (!lying && seen !== undefined) return { kind: 'gone' }
    await putWorkingCopy(db, editor.id, { ...written, at: now })
    return { kind: 'kept', at: now }
  })
}

/** What this editor left of the document, on whatever machine. */
export const openWorkingCopy = async (editor: Editor, slug: string): Promise<WorkingCopy | undefined> =>
  findWorkingCopy((await archive()).db, editor.id, slug)

/** Its text was saved or thrown away. Another page's later text stays. */
export const dropCopy = async (editor: Editor, slug: string, version: string): Promise<void> =>
  (await archive()).write((db) => dropWorkingCopy(db, editor.id, slug, version))
