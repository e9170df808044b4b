/** What is known of the file that somebody types, besides its text. */
export interface FileAtHand {
  /** The lines of the whole file that are no part of what is typed, counted from 1. */
  readonly hidden: readonly number[]
  /** The line of the whole file where a field of the front matter begins, as findings name it. */
  readonly lines: Readonly<Record<string, number>>
}
