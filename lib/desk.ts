import type { Document } from './digest/document'
import type { Edit } from './digest/edit'
import type { Fault } from './digest/invalid-document'
import type { State } from './digest/visibility'
import type { Warning } from './digest/warning'
import type { Editor } from './store/editors/editor'

export type { Editor, Role } from './store/editors/editor'

export interface Revision {
  readonly slug: string
  readonly number: number
  readonly text: string
  readonly origin: 'file' | 'desk' | 'import'
  readonly editorName: string | undefined
  readonly reason: string | undefined
  readonly basedOn: number
  readonly at: Date
}

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

export interface DeskFilter {
  readonly query?: string
  readonly state?: State
  readonly topic?: string
  readonly kind?: 'digest' | 'story'
  readonly page?: number
}

export interface DeskRow {
  readonly kind: 'digest' | 'story'
  readonly slug: string
  readonly title: string
  readonly headline: string
  readonly day: string
  readonly topicName: string | undefined
  readonly state: State
  readonly publishAt: Date
  readonly revision: number
  readonly savedAt: Date
  readonly savedBy: string | undefined
  readonly warnings: readonly Warning[]
  readonly file: DeskDocument['file']
}

export interface DeskList {
  readonly rows: readonly DeskRow[]
  readonly total: number
  readonly page: number
  readonly pages: number
  /** How many of each state there are, whatever the filter. */
  readonly counts: Readonly<Record<State, number>>
  readonly topics: readonly { readonly id: string; readonly name: string }[]
}

const unwritten = (): never => {
  throw new Error('not written yet')
}

/** Waiting for review first (drafts, newest day first), then scheduled, then live, then withdrawn. */
export const listDesk = (_editor: Editor, _filter: DeskFilter, _now?: Date): Promise<DeskList> => unwritten()
export const openDocument = (_editor: Editor, _slug: string, _now?: Date): Promise<DeskDocument | undefined> =>
  unwritten()
/** Applies the edits to the revision they are based on and appends one revision, or says why not. */
export const saveEdit = (_editor: Editor, _save: SaveEdit, _now?: Date): Promise<Saved> => unwritten()
/** What the edits would make of revision `basedOn`, without writing: the live preview. */
export const previewEdit = (
  _editor: Editor,
  _save: Omit<SaveEdit, 'submission'>,
): Promise<
  | { readonly kind: 'preview'; readonly document: Document }
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] }
  | { readonly kind: 'missing' }
> => unwritten()
/** Appends the text of an earlier revision as a new one, as a draft or as it was. Never rewinds. */
export const restoreRevision = (
  _editor: Editor,
  _restore: { slug: string; number: number; basedOn: number; submission: string },
  _now?: Date,
): Promise<Saved> => unwritten()
/** Newest first. */
export const listRevisions = (_editor: Editor, _slug: string): Promise<readonly Revision[]> => unwritten()
export const readRevision = (_editor: Editor, _slug: string, _number: number): Promise<Revision | undefined> =>
  unwritten()
