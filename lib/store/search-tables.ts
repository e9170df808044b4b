/**
 * The number under which a document that is out stands in the full-text index (`search_text`, which only search.ts
 * knows): days since 1970 times 100,000 and a count, so that the newest come last.
 */
export interface SearchRowTable {
  id: number
  slug: string
}

/** How many indexed documents hold a word: for typing ahead and for mending slips. */
export interface SearchWordTable {
  word: string
  documents: number
}
