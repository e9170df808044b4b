import { parseInline, plainText } from './body/inline-parser'
import { cleanText } from './clean-text'
import type { Document } from './document'
import { headlineText } from './headline-text'
import { shortened } from './shortened'

const longestStandfirst = 240

/** The day's first overall highlight, as it is written; a story's title. */
export const headlineOf = (document: Document): string =>
  (document.kind === 'digest' && document.highlights[0]?.plain) || document.title

/**
 * The one title of a report, wherever it is named: headline of its page, of tabs, feeds, citations and exports. The
 * file's own title (`US vs China News - 2026-02-12`) is beside it where a form has room for a second.
 */
export const titleOf = (document: Document): string => headlineText(headlineOf(document))

/**
 * The sentence below the headline: the second highlight of a digest, or how its text begins where it has none; how a
 * story's summary begins. Plain text.
 */
export function standfirstOf(document: Document): string | undefined {
  if (document.kind === 'digest' && document.highlights.length > 0) return document.highlights[1]?.plain
  const text = document.kind === 'digest' ? (document.prose[0]?.body ?? '') : document.summary
  const opening = text.slice(0, 4_000).split(/\n[ \t]*\n/)[0] ?? ''
  return shortened(cleanText(plainText(parseInline(opening).inline)), longestStandfirst) || undefined
}
