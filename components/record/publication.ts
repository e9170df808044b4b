/** What is known about a document's publication; absent in a desk preview of a draft. */
export interface PublicationRecord {
  readonly revision: number
  readonly publishedAt: Date
  readonly updatedAt: Date
  readonly reviewedByEditor: boolean
}
