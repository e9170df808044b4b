const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** Characters that stand alone whatever is beside them, as nearly all English text is made of. */
const plainLetters = /^[\x20-\x7e\u00c0-\u017f\u2010-\u2027]*$/

/** At most `most` UTF-16 units, cut between words, with an ellipsis. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const kept = plainLetters.test(text) ? text.slice(0, most - 1) : wholeGraphemes(text, most - 1)
  const next = text[kept.length] ?? ''
  const space = kept.lastIndexOf(' ')
  const inWord = /\p{L}/u.test(next) && !/\p{Script=Han}/u.test(next)
  const whole = inWord && space > most / 2 ? kept.slice(0, space) : kept
  return `${whole.replace(/[\s,;:–—-]+$/u, '')}…`
}

function wholeGraphemes(text: string, most: number): string {
  let kept = ''
  for (const { segment } of graphemes.segment(text)) {
    if (kept.length + segment.length > most) break
    kept += segment
  }
  return kept
}
