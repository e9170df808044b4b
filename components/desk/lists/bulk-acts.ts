import type { CheckedFinding } from '@/lib/preflight/finding'
import type { AtLocal, SaveRefusal } from '../state/actions'

/** What can be done to several documents at once. */
export type BulkAct =
  | { readonly kind: 'publish' | 'unpublish' | 'withdraw' }
  | ({ readonly kind: 'schedule' } & AtLocal)

export interface BulkRequest {
  readonly act: BulkAct
  readonly reason?: string
  readonly documents: readonly {
    readonly slug: string
    /** The revision that the list showed. */
    readonly basedOn: number
    /** One a document and press: the same one twice makes one revision. */
    readonly submission: string
    /** The keys of the warnings that are passed for the reason. */
    readonly passed?: readonly string[]
  }[]
}

/** What came of it for one document. */
export type BulkResult = { readonly slug: string } & (
  | { readonly kind: 'saved'; readonly revision: number }
  /** It was so already; nothing was written. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'stale'; readonly latest: number; readonly by: string }
  | { readonly kind: 'held'; readonly findings: readonly CheckedFinding[] }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'missing' | 'forbidden' | 'unavailable' }
)

export type BulkOutcome = SaveRefusal | { readonly kind: 'done'; readonly results: readonly BulkResult[] }

/** Why there is an answer for none of them. */
export type BulkProblem = SaveRefusal | { readonly kind: 'unreachable' | 'forbidden' }

export type DoInBulk = (request: BulkRequest) => Promise<BulkOutcome>
