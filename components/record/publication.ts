/** What is known about a document's publication. A draft in the desk's preview has none of it yet. */
export interface PublicationRecord {
  readonly revision: number
  readonly publishedAt: Date
  readonly updatedAt: Date
  readonly reviewedByEditor: boolean
}
