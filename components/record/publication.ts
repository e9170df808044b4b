import type { DocumentRecord } from '@/lib/digest/examination/record'

/** What is known about a document's publication; absent in a desk preview of a draft. */
export interface PublicationRecord {
  readonly revision: number
  readonly publishedAt: Date
  readonly updatedAt: Date
  /** What is known of each passage. */
  readonly record: DocumentRecord
}
