export type NoteAnswer =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'noted'; readonly words: string }
  | { readonly kind: 'refused'; readonly words: string; readonly text: string }

export type NoteFormAction = (last: NoteAnswer, form: FormData) => Promise<NoteAnswer>

export interface NoteActions {
  readonly write: NoteFormAction
  readonly reply: NoteFormAction
  readonly settle: NoteFormAction
}

export const longestNote = 4_000
