import { diffWordsWithSpace } from 'diff'

export interface Piece {
  readonly kind: 'same' | 'struck' | 'added'
  readonly text: string
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** What was struck out of `before` and what was put in to make `after`, word by word, Chinese words included. */
export function wordDiff(before: string, after: string): readonly Piece[] {
  const pieces = byWords(before, after)
  const kept = pieces.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0)
  if (kept >= Math.max(before.length, after.length) * littleInCommon) return pieces
  // Two sentences with only some words in common are read one after the other, not woven into each other.
  const whole: Piece[] = [
    { kind: 'struck', text: before },
    { kind: 'same', text: before && after ? ' ' : '' },
    { kind: 'added', text: after },
  ]
  return whole.filter(({ text }) => text !== '')
}

const littleInCommon = 0.35

function byWords(before: string, after: string): readonly Piece[] {
  return diffWordsWithSpace(before, after, { intlSegmenter: segmenter }).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'struck' : 'same',
    text: value,
  }))
}
