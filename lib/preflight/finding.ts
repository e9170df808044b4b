import type { Document } from '@/lib/digest/document'
import type { OutletRegistry } from '@/lib/digest/outlets/registry'
import type { TopicPerspective } from '@/lib/digest/topic'

/**
 * `block` must be fixed, `warn` may be accepted with a reason, `note` asks for nothing; `stops` is the one rule for the
 * gate and for arrivals. A rule warns where the document's own words are unfinished, defective or supported by no
 * source. It notes what belongs to its topic, outlets or cited titles, concerns a picture, or costs readers nothing.
 */
export type Level = 'block' | 'warn' | 'note'

export type FindingPlace =
  /** `section` is `overall`, `key-points`, `summary` or a perspective's id. */
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'highlight'; readonly section: string; readonly index: number; readonly line: number }
  | { readonly kind: 'source'; readonly number: number; readonly line: number }
  | { readonly kind: 'article'; readonly index: number; readonly line: number }
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'line'; readonly line: number }

export interface Finding {
  readonly rule: string
  readonly level: Level
  readonly message: string
  readonly evidence: readonly string[]
  readonly place: FindingPlace
  /** What identifies the finding; by default message and evidence. */
  readonly mark?: string
  /** Titles or outlets it is based on, without numbers. Fewer of them make no new finding. */
  readonly grounds?: readonly string[]
  readonly words?: string
  readonly isLeftover?: boolean
}

/** Whether it stops a publication or an arrival. */
export const stops = ({ level }: Pick<Finding, 'level'>): boolean => level !== 'note'

/** The words before a name of no registered outlet among the grounds of a finding. */
export const unregisteredGround = 'outlets are not in the outlet registry.'

/** Names of outlets that a finding did not find in the registry. */
export const unregisteredNames = ({ grounds = [] }: Pick<Finding, 'grounds'>): readonly string[] =>
  grounds.flatMap((ground) =>
    ground.startsWith(`${unregisteredGround} `) ? ground.slice(unregisteredGround.length + 1) : [],
  )

export interface HeldFinding {
  readonly rule: string
  readonly message: string
  readonly line?: number
}

export interface PassedFinding {
  readonly key: string
  readonly rule: string
  readonly message: string
  readonly evidence: readonly string[]
}

export interface CheckedFinding extends Finding {
  /** Equal for the same finding in any text of the document. */
  readonly key: string
  readonly passed: { readonly revision: number; readonly by?: string; readonly reason?: string } | undefined
}

export interface PreflightContext {
  readonly registry: OutletRegistry
  readonly sides: readonly TopicPerspective[]
  /** What a sentence does that credits outlets of one side with what only others carry; a setting. */
  readonly credits?: Level
}

/** One check of an editor. Pure: the same input gives the same findings. */
export interface Rule {
  readonly id: string
  readonly weighs:
    | 'blocks'
    | 'blocks or warns'
    | 'warns'
    | 'warns or notes'
    | 'notes'
    | 'notes; warns or blocks where set'
  readonly looksFor: string
  check(document: Document, context: PreflightContext): readonly Omit<Finding, 'rule'>[]
}
