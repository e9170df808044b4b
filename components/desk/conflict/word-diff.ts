import { diffWordsWithSpace } from 'diff'

export interface Piece {
  readonly kind: 'same' | 'struck' | 'added'
  readonly text: string
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** What was struck out of `before` and what was put in to make `after`, word by word, Chinese words included. */
export function wordDiff(before: string, after: string): readonly Piece[] {
  return diffWordsWithSpace(before, after, { intlSegmenter: segmenter }).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'struck' : 'same',
    text: value,
  }))
}
