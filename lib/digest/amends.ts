/** What an edit of public text is to its readers: its editor has to say. */
export type Amends =
  /** Something was wrong. `note` is told to readers: what was wrong and what is right. */
  | { readonly kind: 'correction'; readonly note: string }
  /** Nothing was wrong but the spelling. No note; the reason stays in the history. */
  | { readonly kind: 'typo' }
