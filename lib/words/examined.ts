import type { Document } from '@/lib/digest/document'
import {
  type DocumentRecord,
  disclosureOf,
  type PassageRecord,
  type RecordTotals,
  totalsOf,
} from '@/lib/digest/examination/record'

/** The three states in which a reader meets a sentence, each with its sign. */
export const passageStates = {
  examined: { sign: '●', words: 'examined by an editor' },
  typed: { sign: '◇', words: 'written by an editor' },
  open: { sign: '○', words: 'not examined' },
} as const

export type PassageState = keyof typeof passageStates

/** A sentence that an editor typed and an editor examined is examined. */
export function stateOf({ examined, disclosure }: PassageRecord): PassageState {
  if (examined) return 'examined'
  return disclosure === 'human-only' ? 'typed' : 'open'
}

/**
 * Who drafted a document and how much of it an editor examined, in one sentence without its full stop: “Drafted by
 * machine, 11 of 13 highlights examined by an editor”. The same at the head of the page, in feeds, on the share card,
 * in citations and exports.
 */
export function examinedWords(kind: Document['kind'], record: DocumentRecord): string {
  const totals = totalsOf(record.passages)
  const byEditor = disclosureOf(record) === 'human-only'
  if (totals.passages === 0) return byEditor ? 'Written by an editor' : 'Drafted by machine'
  if (byEditor)
    return `Written by an editor${totals.examined > 0 ? `, ${share(kind, totals)} examined against the sources` : ''}`
  const typed = totals.passages - totals.examined - totals.open
  return `Drafted by machine, ${share(kind, totals)} examined by an editor${typed > 0 ? `, ${typed} written by one` : ''}`
}

function share(kind: Document['kind'], { examined, passages }: RecordTotals): string {
  const noun = kind === 'digest' ? 'highlight' : 'statement'
  if (passages === 1) return examined === 1 ? `its ${noun}` : `its ${noun} not`
  if (examined === 0) return `none of ${passages} ${noun}s`
  if (examined === passages) return passages === 2 ? `both ${noun}s` : `all ${passages} ${noun}s`
  return `${examined} of ${passages} ${noun}s`
}
