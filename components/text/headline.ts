import type { Inline } from '@/lib/digest/inline'

/** Words whose full stop is their own. */
const abbreviated = /(?:^|\s)(?:\S*\.\S*|\p{L}|etc|inc|corp|ltd|co|jr|sr|st|no|vs|bros|dept|est|mt)\.$/iu

/** One sentence set as a headline ends without its full stop, in whatever script. Anything else stays as it is. */
export function headlineText(text: string): string {
  if (/[。।۔]$/.test(text)) return /[。।۔！？!?؟].*[。।۔]$/.test(text) ? text : text.slice(0, -1)
  const closes = /[\p{L}\p{N})’”"'%]\.$/u.test(text)
  if (!closes || abbreviated.test(text) || /[.!?…]["’”)]?\s/u.test(text)) return text
  return text.slice(0, -1)
}

/** The same for a parsed line, where only plain text at its very end is touched. */
export function headlineInline(inline: readonly Inline[], plain: string): readonly Inline[] {
  const last = inline.at(-1)
  if (last?.kind !== 'text' || !/[.。।۔]$/.test(last.text) || headlineText(plain) === plain) return inline
  return [...inline.slice(0, -1), { kind: 'text', text: last.text.slice(0, -1) }]
}

/** A sentence of the usual hundred characters is set at full size; one far longer would fill a screen on its own. */
export const headlineSize = (plain: string): 'text-display' | 'text-title' =>
  plain.length > 150 ? 'text-title' : 'text-display'
