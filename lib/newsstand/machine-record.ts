import { archive } from '@/lib/store/open-archive'
import { listSentenceMonths, type SentenceMonth } from '@/lib/store/projections/sentence-tallies'

export interface MachineRecordRow extends SentenceMonth {
  /** The sentences of the drafts: kept, reworded and struck. */
  readonly drafted: number
}

export type SentenceFigures = Omit<MachineRecordRow, 'month' | 'pipeline' | 'model'>

/**
 * What became of the sentences that machines drafted, by month, pipeline and model: of the documents that are public
 * now, newest month first.
 */
export async function readMachineRecord(now = new Date()): Promise<readonly MachineRecordRow[]> {
  const rows = await listSentenceMonths((await archive()).db, now)
  return rows.map((row) => ({ ...row, drafted: row.kept + row.reworded + row.struck }))
}

export function sumOfRows(rows: readonly MachineRecordRow[]): SentenceFigures {
  const sum = (name: keyof SentenceFigures) => rows.reduce((total, row) => total + row[name], 0)
  return {
    documents: sum('documents'),
    drafted: sum('drafted'),
    kept: sum('kept'),
    reworded: sum('reworded'),
    struck: sum('struck'),
    added: sum('added'),
    corrected: sum('corrected'),
  }
}
