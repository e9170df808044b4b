import type { Editor } from '../store/accounts/editor'
import { isOnTheDesk } from '../store/desk/desk-head'
import { dropWorkingCopy, findWorkingCopy, putWorkingCopy, type WorkingCopy } from '../store/desk/working-copies'
import { archive } from '../store/open-archive'

export type { WorkingCopy }

export interface KeepCopy {
  readonly slug: string
  readonly basedOn: number
  readonly state: string
  readonly version: string
  readonly seen: string | undefined
}

export type Kept =
  | { readonly kind: 'kept'; readonly at: Date }
  /** Another page of the same editor has written since; nothing was written. */
  | { readonly kind: 'newer'; readonly copy: WorkingCopy }
  /** The copy that this page knew was saved or discarded; nothing was written. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'missing' }

/**
 * Stores unsaved edits, one text a person and document; no revision and no line of the log. Only the page that wrote
 * last may overwrite it; any other gets the text it would have lost.
 */
export async function keepWorkingCopy(editor: Editor, copy: KeepCopy, now = new Date()): Promise<Kept> {
  const opened = await archive()
  if (!(await isOnTheDesk(opened.db, copy.slug))) return { kind: 'missing' }
  return opened.write(async (db): Promise<Kept> => {
    const { seen, ...written } = copy
    const stored = await findWorkingCopy(db, editor.id, copy.slug)
    // The answer to this write was lost on its way.
    if (stored?.version === copy.version) return { kind: 'kept', at: stored.at }
    if (stored && stored.version !== seen) return { kind: 'newer', copy: stored }
    if (!stored && seen !== undefined) return { kind: 'gone' }
    await putWorkingCopy(db, editor.id, { ...written, at: now })
    return { kind: 'kept', at: now }
  })
}

/** The editor's unsaved edits of the document, from any machine. */
export const openWorkingCopy = async (editor: Editor, slug: string): Promise<WorkingCopy | undefined> =>
  findWorkingCopy((await archive()).db, editor.id, slug)

/** Its text was saved or thrown away. Another page's later text stays. */
export const dropCopy = async (editor: Editor, slug: string, version: string): Promise<void> =>
  (await archive()).write((db) => dropWorkingCopy(db, editor.id, slug, version))
