/** What came of a form about notes. */
export type NoteAnswer =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'noted'; readonly words: string }
  /** Nothing was written; what was typed stays in the form. */
  | { readonly kind: 'refused'; readonly words: string; readonly text: string }

export type NoteFormAction = (last: NoteAnswer, form: FormData) => Promise<NoteAnswer>

/** The actions of the notes, handed to the forms by the page. */
export interface NoteActs {
  readonly write: NoteFormAction
  readonly reply: NoteFormAction
  readonly settle: NoteFormAction
}

/** Longer is a document of its own. */
export const longestNote = 4_000
