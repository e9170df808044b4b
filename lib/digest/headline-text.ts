import type { Inline } from './highlight'

/** Words whose full stop is their own. */
const abbreviated = /(?:^|\s)(?:\S*\.\S*|\p{L}|etc|inc|corp|ltd|co|jr|sr|st|no|vs|bros|dept|est|mt)\.$/iu
/** The full stops of Latin and other scripts, of Chinese and Japanese, of Urdu and Hindi. */
const closed = /[\p{L}\p{M}\p{N})’”"'%」』》）][.。．۔।]$/u
/** More than one sentence. */
const several = /[.!?…۔।؟]["’”)]?\s|[。！？].*[。！？]/u

/** One sentence set as a headline ends without its full stop. Anything else stays as it is. */
export function headlineText(text: string): string {
  if (!closed.test(text) || abbreviated.test(text) || several.test(text)) return text
  return text.slice(0, -1)
}

/** The same for a parsed line: `plain` is its text. */
export const headlineInline = (inline: readonly Inline[], plain: string): readonly Inline[] =>
  headlineText(plain) === plain ? inline : withoutLast(inline)

function withoutLast(inline: readonly Inline[]): readonly Inline[] {
  const last = inline.at(-1)
  if (!last) return inline
  const shorter =
    'children' in last ? { ...last, children: withoutLast(last.children) } : { ...last, text: last.text.slice(0, -1) }
  return [...inline.slice(0, -1), shorter]
}
