import { parseInline, plainText } from './body/inline-parser'
import { cleanText } from './clean-text'
import type { Document } from './document'
import type { Inline } from './highlight'
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

const abbreviated = /(?:^|\s)(?:\S*\.\S*|\p{L}|etc|inc|corp|ltd|co|jr|sr|st|no|vs|bros|dept|est|mt)\.$/iu
const closed = /[\p{L}\p{M}\p{N})’”"'%」』》）][.。．۔।]$/u
const several = /[.!?…۔।؟]["’”)]?\s|[。！？].*[。！？]/u

/** Drops the full stop of a single sentence; anything else stays. */
export function headlineText(text: string): string {
  if (!closed.test(text) || abbreviated.test(text) || several.test(text)) return text
  return text.slice(0, -1)
}

export const headlineInline = (inline: readonly Inline[], plain: string): readonly Inline[] =>
  headlineText(plain) === plain ? inline : withoutLast(inline)

function withoutLast(inline: readonly Inline[]): readonly Inline[] {
  const last = inline.at(-1)
  if (!last) return inline
  const shorter =
    'children' in last ? { ...last, children: withoutLast(last.children) } : { ...last, text: last.text.slice(0, -1) }
  return [...inline.slice(0, -1), shorter]
}
