export interface FileAtHand {
  /** Lines of the whole file that are not editable here, from 1. */
  readonly hidden: readonly number[]
  readonly lines: Readonly<Record<string, number>>
}
