/** A row of the queue that something can be done to. */
export interface BulkRow {
  readonly kind: 'digest' | 'story'
  readonly slug: string
  readonly headline: string
  /** As the list shows it: whoever saved since is not written over. */
  readonly revision: number
}
