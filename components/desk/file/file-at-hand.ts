/** The file of a document as it is typed by hand: all of it but when it is of, where it stands and what was corrected. */
export interface FileAtHand {
  /** As the revision has it. */
  readonly saved: string
  /** As what is written in the form, or typed, makes it. */
  readonly text: string
  /** The lines of the whole file that are no part of it, counted from 1. */
  readonly hidden: readonly number[]
  /** The line of the whole file where a field of the front matter begins, as findings name it. */
  readonly lines: Readonly<Record<string, number>>
}
