import type { Document } from '@/lib/digest/document'
import type { State } from '@/lib/digest/visibility'

/** A document as it lies open: what the archive says of it, beside its text. */
export interface Opened {
  readonly document: Document
  readonly revision: number
  readonly state: State
  readonly publishAt: Date
  readonly savedAt: Date
  readonly savedBy: string | undefined
  /** Its file in content/: as imported, moved on since, or gone. */
  readonly file: 'present' | 'conflict' | 'gone' | 'none'
}
