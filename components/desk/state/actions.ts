import type { ReactNode } from 'react'
import type { Amends } from '@/lib/digest/edit'
import type { Fault } from '@/lib/digest/invalid-document'
import type { CheckedFinding } from '@/lib/preflight/finding'
import type { FileDraft } from './draft'
import type { TextEdit } from './edits'
import type { FileAtHand } from './file-at-hand'
import type { Opened } from './opened-document'
import type { DrawnView } from './views'

/** What a save may do to the document's standing, besides its text. */
export type PublishCommand =
  | { readonly kind: 'publish' }
  | ({ readonly kind: 'schedule' } & AtLocal)
  | { readonly kind: 'unpublish' }
  /** `publicReason`: what readers are told. */
  | { readonly kind: 'withdraw'; readonly publicReason?: string | undefined }
  /** Hands it in for review. */
  | { readonly kind: 'submit' }
  | { readonly kind: 'send-back' }
  /** Not public before then, whoever publishes it. */
  | ({ readonly kind: 'embargo' } & AtLocal)
  | { readonly kind: 'lift-embargo' }
  /** Leaves the paper then, by itself. */
  | ({ readonly kind: 'end' } & AtLocal)
  /** Does not leave the paper by itself. */
  | { readonly kind: 'stay' }

/** A time of the publication's clock. */
export interface AtLocal {
  /** `2026-02-05T04:30` */
  readonly local: string
  /** Where the clock shows that time twice that day: the second of the two. */
  readonly second?: boolean
}

export interface SaveRequest {
  readonly slug: string
  readonly basedOn: number
  readonly edits: readonly TextEdit[]
  readonly reason?: string
  /** The keys of the warnings that the editor was shown and passes, for that reason. */
  readonly passed?: readonly string[]
  /** What the edit of a public text is to its readers. */
  readonly amends?: Amends
  /** One for each attempt: the same one twice makes one revision. */
  readonly submission: string
  /** The version of the working copy whose text this is: dropped once it is saved. */
  readonly copy?: string
}

/** Why nothing was written, whatever was asked. */
export type SaveRefusal =
  /** The session ended, or the account behind it was disabled. */
  | { readonly kind: 'signed-out'; readonly disabled: boolean }
  /** Too large, or not in the shape that the form sends. */
  | { readonly kind: 'malformed'; readonly reason: string }
  /** The archive is busy or its disk is full. */
  | { readonly kind: 'unavailable' }

export type SaveOutcome =
  | SaveRefusal
  | { readonly kind: 'saved'; readonly opened: Opened }
  | { readonly kind: 'stale'; readonly latest: Latest; readonly opened: Opened }
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] }
  | { readonly kind: 'refused'; readonly reason: string }
  /** It may not go out as it is: what has to be mended, and what has to be passed with a reason. */
  | { readonly kind: 'held'; readonly findings: readonly CheckedFinding[] }
  /** Readers see this text by now, or saw another before it was taken back: is the change a correction or a typo? */
  | { readonly kind: 'unsaid'; readonly when: 'now' | 'before' }
  | { readonly kind: 'missing' }

/** The revision that was there first. */
export interface Latest {
  readonly number: number
  readonly by: string
  readonly at: Date
  readonly reason: string | undefined
}

export interface PreviewRequest extends Pick<SaveRequest, 'slug' | 'basedOn' | 'edits'> {
  readonly view: DrawnView
  /** What is wanted of its file besides: the text, to be typed by hand, or where that stands in it. */
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

/** The newest revision of a document, to go on from. */
export type NewestOutcome =
  | SaveRefusal
  | { readonly kind: 'newest'; readonly latest: Latest; readonly opened: Opened }
  | { readonly kind: 'missing' }

/** What the page hands to the editor's form. */
export interface EditActs {
  readonly openNewest: (request: { readonly slug: string }) => Promise<NewestOutcome>
  readonly saveText: (request: SaveRequest) => Promise<SaveOutcome>
  readonly release: (request: SaveRequest & { readonly release: PublishCommand }) => Promise<SaveOutcome>
  readonly preview: (request: PreviewRequest) => Promise<PreviewOutcome>
}
