/**
 * The three values of the W3C community group's “AI Content Disclosure”. `human-only`: an editor typed it from nothing.
 * `ai-assisted`: a machine wrote it and an editor examined it. `ai-autonomous`: all else.
 */
export type Disclosure = 'human-only' | 'ai-assisted' | 'ai-autonomous'

/** What is known of one passage. Without names: a reader gets it. */
export interface PassageRecord {
  /** As in `DocumentPassage`. */
  readonly section: string
  readonly index: number
  /** Of `passageHash`. */
  readonly hash: string
  readonly disclosure: Disclosure
  /** The first examination that holds: when, and in which role. */
  readonly examined: { readonly at: Date; readonly role: ExaminerRole } | undefined
}

export type ExaminerRole = 'editor' | 'publisher' | 'admin'

/** What is known of a document: of each passage, and whether a machine or a file ever wrote in it. */
export interface DocumentRecord {
  readonly passages: readonly PassageRecord[]
  readonly hadMachine: boolean
}

export interface RecordTotals {
  readonly passages: number
  readonly examined: number
  /** `human-only`, examined or not. */
  readonly typed: number
  /** `ai-autonomous`: what a machine wrote and nobody examined. */
  readonly open: number
}

/** “`examined` of `passages`”, of a whole document or of one section. */
export const totalsOf = (passages: readonly PassageRecord[]): RecordTotals => ({
  passages: passages.length,
  examined: passages.filter(({ examined }) => examined).length,
  typed: passages.filter(({ disclosure }) => disclosure === 'human-only').length,
  open: passages.filter(({ disclosure }) => disclosure === 'ai-autonomous').length,
})

/** Of the whole document: never less than of any of its passages, and never `human-only` where a machine had a part. */
export function disclosureOf({ passages, hadMachine }: DocumentRecord): Disclosure {
  if (passages.some(({ disclosure }) => disclosure === 'ai-autonomous')) return 'ai-autonomous'
  if (!hadMachine) return 'human-only'
  return passages.length > 0 ? 'ai-assisted' : 'ai-autonomous'
}

/** Every passage was examined, or typed by an editor, and there is at least one. */
export const isReviewed = ({ passages }: Pick<DocumentRecord, 'passages'>): boolean =>
  passages.length > 0 && totalsOf(passages).open === 0

/** Of the highlight, key point, account or summary (0) at that place; undefined where there are no words. */
export const recordAt = (
  { passages }: Pick<DocumentRecord, 'passages'>,
  section: string,
  index: number,
): PassageRecord | undefined => passages.find((each) => each.section === section && each.index === index)
