const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The text in at most `most` UTF-16 units, cut between words where it has words, and then ending in an ellipsis. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  let kept = ''
  for (const { segment } of graphemes.segment(text)) {
    if (kept.length + segment.length > most - 1) break
    kept += segment
  }
  const next = text[kept.length] ?? ''
  const space = kept.lastIndexOf(' ')
  const inWord = /\p{L}/u.test(next) && !/\p{Script=Han}/u.test(next)
  const whole = inWord && space > most / 2 ? kept.slice(0, space) : kept
  return `${whole.replace(/[\s,;:–—-]+$/u, '')}…`
}
