import type { ReactNode } from 'react'
import type { Amends } from '@/lib/digest/edit'
import type { Fault } from '@/lib/digest/invalid-document'
import type { CheckedFinding } from '@/lib/preflight/finding'
import type { FileDraft } from './draft'
import type { TextEdit } from './edits'
import type { FileAtHand } from './file-at-hand'
import type { OpenExamination, Opened } from './opened-document'
import type { DrawnView } from './views'

export type PublishCommand =
  | { readonly kind: 'publish' }
  | ({ readonly kind: 'schedule' } & AtLocal)
  | { readonly kind: 'unpublish' }
  /** Shown to readers. */
  | { readonly kind: 'withdraw'; readonly publicReason?: string | undefined }
  | { readonly kind: 'submit' }
  | { readonly kind: 'send-back' }
  /** The earliest time of publication, whoever publishes. */
  | ({ readonly kind: 'embargo' } & AtLocal)
  | { readonly kind: 'lift-embargo' }
  /** The document stops being public at this time. */
  | ({ readonly kind: 'end' } & AtLocal)
  | { readonly kind: 'stay' }

/** In the publication's time zone. */
export interface AtLocal {
  readonly local: string
  /** For a time that occurs twice that day: the later one. */
  readonly second?: boolean
}

export interface SaveRequest {
  readonly slug: string
  readonly basedOn: number
  readonly edits: readonly TextEdit[]
  readonly reason?: string
  /** Keys of the warnings that the editor saw and accepts. */
  readonly passed?: readonly string[]
  readonly amends?: Amends
  /** One for each attempt; a repeated submission makes one revision. */
  readonly submission: string
  /** Version of the working copy, which is deleted once saved. */
  readonly copy?: string
}

export type SaveRefusal =
  /** The session ended or the account was disabled. */
  | { readonly kind: 'signed-out'; readonly disabled: boolean }
  | { readonly kind: 'malformed'; readonly reason: string }
  /** The archive is busy or its disk is full. */
  | { readonly kind: 'unavailable' }

export type SaveOutcome =
  | SaveRefusal
  | { readonly kind: 'saved'; readonly opened: Opened }
  | { readonly kind: 'stale'; readonly latest: Latest; readonly opened: Opened }
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] }
  | { readonly kind: 'refused'; readonly reason: string }
  /** Findings block publication or need a reason. */
  | { readonly kind: 'held'; readonly findings: readonly CheckedFinding[] }
  /** The text is or was public: ask whether this is a correction or a typo. */
  | { readonly kind: 'unsaid'; readonly when: 'now' | 'before' }
  | { readonly kind: 'missing' }

export interface Latest {
  readonly number: number
  readonly by: string
  readonly at: Date
  readonly reason: string | undefined
}

export interface PreviewRequest extends Pick<SaveRequest, 'slug' | 'basedOn' | 'edits'> {
  readonly view: DrawnView
  readonly file?: 'text' | 'lines' | undefined
}

export type PreviewOutcome =
  | SaveRefusal
  | {
      readonly kind: 'preview'
      readonly rendered: ReactNode
      readonly findings: readonly CheckedFinding[]
      readonly typed?: FileDraft
      readonly file?: FileAtHand
    }
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] }
  | { readonly kind: 'missing' }

export type NewestOutcome =
  | SaveRefusal
  | { readonly kind: 'newest'; readonly latest: Latest; readonly opened: Opened }
  | { readonly kind: 'missing' }

export interface ExamineRequest {
  readonly slug: string
  readonly act: 'examine' | 'take-back'
  /** The revision on the screen, and the hashes of its passages. */
  readonly revision: number
  readonly passages: readonly string[]
}

export type ExamineOutcome =
  | SaveRefusal
  | { readonly kind: 'noted'; readonly examination: OpenExamination }
  /** Nothing was marked: these have changed since. */
  | { readonly kind: 'stale'; readonly revision: number; readonly changed: readonly ChangedPassage[] }
  | { readonly kind: 'missing' }

export interface ChangedPassage {
  readonly was: string
  /** Undefined if it is gone; the same words if its sources are others. */
  readonly now: string | undefined
}

export interface EditActions {
  readonly examine: (request: ExamineRequest) => Promise<ExamineOutcome>
  readonly openNewest: (request: { readonly slug: string }) => Promise<NewestOutcome>
  readonly saveText: (request: SaveRequest) => Promise<SaveOutcome>
  readonly release: (request: SaveRequest & { readonly release: PublishCommand }) => Promise<SaveOutcome>
  readonly preview: (request: PreviewRequest) => Promise<PreviewOutcome>
}
