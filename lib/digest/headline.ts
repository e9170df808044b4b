import { parseInline, plainText } from './body/inline-parser'
import { cleanText } from './clean-text'
import type { Document } from './document'
import { headlineText } from './headline-text'
import { shortened } from './shortened'

const longestStandfirst = 240

/** The first overall highlight, as it is written; a story's title. */
export const headlineOf = (document: Document): string =>
  (document.kind === 'digest' && document.highlights[0]?.plain) || document.title

/** The title on the page, in tabs, feeds, citations and exports; the file's own title is secondary. */
export const titleOf = (document: Document): string => headlineText(headlineOf(document))

/** The second highlight of a digest, or else the start of its text; the start of a story's summary. Plain text. */
export function standfirstOf(document: Document): string | undefined {
  if (document.kind === 'digest' && document.highlights.length > 0) return document.highlights[1]?.plain
  const text = document.kind === 'digest' ? (document.prose[0]?.body ?? '') : document.summary
  const opening = text.slice(0, 4_000).split(/\n[ \t]*\n/)[0] ?? ''
  return shortened(cleanText(plainText(parseInline(opening).inline)), longestStandfirst) || undefined
}
