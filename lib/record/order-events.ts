import type { Document } from '@/lib/digest/document'
import type { Examination } from '@/lib/digest/examination/compute-record'
import { passageHash } from '@/lib/digest/examination/passage-hash'
import { passagesOf } from '@/lib/digest/examination/passages'
import { type RecordEvent, recordedText } from './build-record'

export interface RecordedRevision {
  readonly number: number
  /** Since when readers saw it. */
  readonly from: Date
  readonly document: Document
}

export interface RecordedExamination extends Examination {
  /** The revision that the editor had open. */
  readonly revision: number
  /** Exactly what was examined; its SHA-256 is `passage`. */
  readonly examined: string
}

/**
 * The events of a record, from public revisions, oldest first, and examinations in the order of the ledger. An
 * examination comes after the revision that was public at its time, or after the first later one that has the passage;
 * without such a revision it is of a text that readers never saw, and is left out. So whatever happens next is added at
 * the end.
 */
export function orderEvents(
  revisions: readonly RecordedRevision[],
  examinations: readonly RecordedExamination[],
): readonly RecordEvent[] {
  const texts = revisions.map(({ document }) => new Set(passagesOf(document).map(passageHash)))
  const slots = examinations.map(({ at, passage }) => {
    const current = revisions.findLastIndex(({ from }) => from <= at)
    return texts.findIndex((passages, index) => index >= current && passages.has(passage))
  })
  return revisions.flatMap(({ number, from, document }, slot): RecordEvent[] => [
    { type: 'revision', revision: number, publishedAt: from.toISOString(), text: recordedText(document) },
    ...examinations.filter((_, index) => slots[index] === slot).map(eventOf),
  ])
}

const eventOf = ({ act, revision, passage, examined, role, at }: RecordedExamination): RecordEvent => ({
  type: 'examination',
  act,
  revision,
  passage,
  examined,
  role,
  at: at.toISOString(),
})
