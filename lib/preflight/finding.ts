import type { Document } from '@/lib/digest/document'
import type { OutletRegistry } from '@/lib/digest/outlets/registry'
import type { TopicPerspective } from '@/lib/digest/topic'

/**
 * A finding that blocks must be mended; one that warns may be passed with a reason; a note asks for nothing. One rule
 * for both doors (`stops`): what blocks or warns stops an editor at the gate, and holds a file on arrival.
 *
 * A rule *warns* where the document's own words are unfinished, defective, or carried by nothing that it cites. It
 * *notes* what is a property of its topic, its outlets or the sources it cites (whose titles are theirs), what is about
 * a picture, and what loses readers nothing.
 */
export type Level = 'block' | 'warn' | 'note'

/** Where the desk jumps to. */
export type FindingPlace =
  /** `section` is `overall`, `key-points`, `summary` or the id of a perspective. */
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'highlight'; readonly section: string; readonly index: number; readonly line: number }
  | { readonly kind: 'source'; readonly number: number; readonly line: number }
  /** An article of a story, counted from 0. */
  | { readonly kind: 'article'; readonly index: number; readonly line: number }
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'line'; readonly line: number }

export interface Finding {
  /** The id of the rule: the name of its file. */
  readonly rule: string
  readonly level: Level
  /** One sentence for an editor: what is so. */
  readonly message: string
  /** What the rule saw, piece by piece: titles, figures, outlets. Plain text. */
  readonly evidence: readonly string[]
  readonly place: FindingPlace
  /** What of it must stay the same for it to be the same finding; its message and evidence, where this is left out. */
  readonly mark?: string
  /** What it rests on, whatever that is numbered: titles, outlets. The same make the same finding, fewer no new one. */
  readonly grounds?: readonly string[]
  /** The letters at its place that it is about, as they stand there. */
  readonly words?: string
  /** `words` mean nothing there, and can be taken out as they are. */
  readonly isLeftover?: boolean
}

/** Whether a finding stands between a text and its readers: the one rule for the gate and for arrivals. */
export const stops = ({ level }: Pick<Finding, 'level'>): boolean => level !== 'note'

/** What held a file when it arrived, as the ledger keeps it. */
export interface HeldFinding {
  readonly rule: string
  readonly message: string
  readonly line?: number
}

/** A warning that an editor passed, as its revision keeps it. */
export interface PassedFinding {
  readonly key: string
  readonly rule: string
  readonly message: string
  readonly evidence: readonly string[]
}

/** A finding on the desk's checklist. */
export interface CheckedFinding extends Finding {
  /** Equal for the same finding in any text of the document. */
  readonly key: string
  /** Where and why it was passed; it need not be passed again. */
  readonly passed: { readonly revision: number; readonly by?: string; readonly reason?: string } | undefined
}

export interface PreflightContext {
  readonly registry: OutletRegistry
  /** The sides of the document's topic with their home countries; empty for a story. */
  readonly sides: readonly TopicPerspective[]
}

/** One thing a good editor looks for. Pure: the same document and context give the same findings. */
export interface Rule {
  readonly id: string
  /** What its findings do, for the docs. */
  readonly weighs: 'blocks' | 'blocks or warns' | 'warns' | 'warns or notes' | 'notes'
  /** What it looks for, for the docs and the desk. */
  readonly looksFor: string
  check(document: Document, context: PreflightContext): readonly Omit<Finding, 'rule'>[]
}
