/** What came of an article that may be read. */
export type ArticleText =
  /** The beginning of its text, in plain text of one line. */
  | { readonly kind: 'read'; readonly text: string }
  /** A sentence for a person. */
  | { readonly kind: 'unread'; readonly reason: string }

/** Reads articles by their links; every link has an entry in what it answers. Never rejects. */
export type ReadArticles = (links: readonly string[]) => Promise<ReadonlyMap<string, ArticleText>>

/** More of an article is neither kept nor sent to a model. */
export const longestText = 1_200
/** A draft has no more of an article's own words: a quotation, not a copy. */
const longestExcerpt = 400

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The first sentences of a text, whole where they fit. */
export function excerptOf(text: string): string {
  let kept = ''
  for (const { segment } of sentences.segment(text)) {
    if (kept.length + segment.trimEnd().length > longestExcerpt) break
    kept += segment
  }
  const whole = kept.trim()
  return whole === '' ? cut(text) : whole
}

const cut = (text: string): string =>
  text.length <= longestExcerpt
    ? text
    : `${text.slice(0, longestExcerpt - 1).replace(/\s+\S*$|[\uD800-\uDBFF]$/u, '')}…`
