import type { CheckedFinding } from '@/lib/preflight/finding'
import type { AtLocal, SaveRefusal } from '../state/actions'

export type BulkAction =
  | { readonly kind: 'publish' | 'unpublish' | 'withdraw' }
  | ({ readonly kind: 'schedule' } & AtLocal)

export interface BulkRequest {
  readonly act: BulkAction
  readonly reason?: string
  readonly documents: readonly {
    readonly slug: string
    readonly basedOn: number
    /** One a document and click: sent twice, it makes one revision. */
    readonly submission: string
    readonly passed?: readonly string[]
  }[]
}

export type BulkResult = { readonly slug: string } & (
  | { readonly kind: 'saved'; readonly revision: number }
  /** Already in that state; nothing was written. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'stale'; readonly latest: number; readonly by: string }
  | { readonly kind: 'held'; readonly findings: readonly CheckedFinding[] }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'missing' | 'forbidden' | 'unavailable' }
)

export type BulkOutcome = SaveRefusal | { readonly kind: 'done'; readonly results: readonly BulkResult[] }

/** Why there is no result for any document. */
export type BulkProblem = SaveRefusal | { readonly kind: 'unreachable' | 'forbidden' }

export type DoInBulk = (request: BulkRequest) => Promise<BulkOutcome>
