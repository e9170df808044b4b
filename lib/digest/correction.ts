/** A public note that something published was wrong. */
export interface Correction {
  readonly at: Date
  /** Plain text: what was wrong and what is right. */
  readonly note: string
}
