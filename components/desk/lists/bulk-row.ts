/** A row of the queue that something can be done to. */
export interface BulkRow {
  readonly kind: 'digest' | 'story'
  readonly slug: string
  /** With its topic and day: of ten reports on one thing, several may have the same headline. */
  readonly name: string
  /** As the list shows it: whoever saved since is not written over. */
  readonly revision: number
}
