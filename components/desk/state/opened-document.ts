import type { TrailStep } from '@/lib/desk'
import type { State } from '@/lib/digest/visibility'
import type { OpenDocument } from './open-document'

/** A document as it lies open: what the archive says of it, beside its text. */
export interface Opened {
  readonly document: OpenDocument
  readonly revision: number
  readonly state: State
  readonly publishAt: Date
  readonly savedAt: Date
  readonly savedBy: string | undefined
  /** Its file in content/: as imported, moved on since, or gone. */
  readonly file: 'present' | 'conflict' | 'gone' | 'none'
  /** The last time it went from hand to hand. */
  readonly handover: (Omit<TrailStep, 'revision'> & { readonly act: string }) | undefined
  /** Who changed its words last, typos aside. */
  readonly lastEdit: Omit<TrailStep, 'revision'> | undefined
  /** Whoever changed the words last cannot publish alone here. */
  readonly twoPeople: boolean
  /** When all of this was so. */
  readonly asOf: Date
}
