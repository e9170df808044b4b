import type { TrailStep } from '@/lib/desk'
import type { DeskExamination } from '@/lib/desk/examine'
import type { State } from '@/lib/digest/visibility'
import type { OpenDocument } from './open-document'

export interface Opened {
  readonly document: OpenDocument
  readonly revision: number
  readonly state: State
  readonly publishAt: Date
  readonly savedAt: Date
  readonly savedBy: string | undefined
  /** Its file in content/: as imported, changed since, or gone. */
  readonly file: 'present' | 'conflict' | 'gone' | 'none'
  readonly handover: (Omit<TrailStep, 'revision'> & { readonly act: string }) | undefined
  /** Ignoring typos. */
  readonly lastEdit: Omit<TrailStep, 'revision'> | undefined
  /** The last editor may not publish alone here. */
  readonly twoPeople: boolean
  readonly examination: OpenExamination
  readonly asOf: Date
}

/** Of this revision; while the form has another, nothing can be examined. */
export interface OpenExamination extends DeskExamination {
  readonly revision: number
}
