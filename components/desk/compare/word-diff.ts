import { diffWordsWithSpace } from 'diff'

export interface Piece {
  readonly kind: 'same' | 'struck' | 'added'
  readonly text: string
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** Word by word, Chinese included. */
export function wordDiff(before: string, after: string): readonly Piece[] {
  const pieces = byWords(before, after)
  const kept = pieces.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0)
  if (kept >= Math.max(before.length, after.length) * littleInCommon) return runsOf(pieces).flatMap(asOne)
  // Sentences with little in common are shown one after the other.
  const whole: Piece[] = [
    { kind: 'struck', text: before },
    { kind: 'same', text: before && after ? ' ' : '' },
    { kind: 'added', text: after },
  ]
  return whole.filter(({ text }) => text !== '')
}

const littleInCommon = 0.35

function runsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const isInside = ({ kind, text }: Piece, at: number) =>
    kind !== 'same' || (text.trim() === '' && at > 0 && at < pieces.length - 1)
  const runs: Piece[][] = []
  for (const [at, piece] of pieces.entries()) {
    const before = pieces[at - 1]
    if (before && isInside(before, at - 1) && isInside(piece, at)) runs.at(-1)?.push(piece)
    else runs.push([piece])
  }
  return runs
}

function asOne(run: readonly Piece[]): readonly Piece[] {
  const has = (kind: Piece['kind']) => run.some((piece) => piece.kind === kind)
  const without = (kind: Piece['kind']) =>
    run
      .filter((piece) => piece.kind !== kind)
      .map(({ text }) => text)
      .join('')
  if (!has('struck') || !has('added')) return run
  return [
    { kind: 'struck', text: without('added') },
    { kind: 'added', text: without('struck') },
  ]
}

function byWords(before: string, after: string): readonly Piece[] {
  return diffWordsWithSpace(before, after, { intlSegmenter: segmenter }).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'struck' : 'same',
    text: value,
  }))
}
