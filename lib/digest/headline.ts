import { parseInline, plainText } from './body/inline-parser'
import { cleanText } from './clean-text'
import type { Document } from './document'
import { shortened } from './shortened'

const longestStandfirst = 240

/** What a document is called where it is read: the day's first overall highlight; a story's title. */
export const headlineOf = (document: Document): string =>
  (document.kind === 'digest' && document.highlights[0]?.plain) || document.title

/** The sentence below the headline: the second highlight of a digest, or how its text begins where it has none; how a story's
 * summary begins. Plain text. */
export function standfirstOf(document: Document): string | undefined {
  if (document.kind === 'digest' && document.highlights.length > 0) return document.highlights[1]?.plain
  const text = document.kind === 'digest' ? (document.prose[0]?.body ?? '') : document.summary
  const opening = text.slice(0, 4_000).split(/\n[ \t]*\n/)[0] ?? ''
  return shortened(cleanText(plainText(parseInline(opening).inline)), longestStandfirst) || undefined
}
