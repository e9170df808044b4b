export interface BulkRow {
  readonly kind: 'digest' | 'story'
  readonly slug: string
  /** With topic and day, because several documents may have the same headline. */
  readonly name: string
  /** The revision that the list showed, so that a later save is not overwritten. */
  readonly revision: number
}
