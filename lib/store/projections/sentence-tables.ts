export interface SentenceTables {
  sentence_tally: SentenceTallyTable
  sentence_month: SentenceMonthTable
}

interface SentenceColumns {
  kept: number
  reworded: number
  struck: number
  added: number
  /** Of the sentences that readers saw first: those that were reworded or struck since. */
  corrected: number
}

/** The sentences of a machine's draft in the latest text (digest/sentences.ts). '' where the file does not say. A projection. */
export interface SentenceTallyTable extends SentenceColumns {
  slug: string
  pipeline: string
  model: string
  month: string
}

/** Sums of released documents; those that are not public now are subtracted at reading. A projection. */
interface SentenceMonthTable extends SentenceColumns {
  pipeline: string
  model: string
  month: string
  documents: number
}
