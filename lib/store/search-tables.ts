/** `search_text` rows: days since 1970 times 100,000 plus a count, so that the newest are last. */
export interface SearchRowTable {
  id: number
  slug: string
}

export interface SearchWordTable {
  word: string
  documents: number
}
