import type { Inline } from './highlight'

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
