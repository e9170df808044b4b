import { type ManuscriptLine, usualEnd } from '../manuscript'

/** A line to be put in: with its own end, or with the end its neighbours have. */
export type NewLine = string | ManuscriptLine

/**
 * The lines with some of them replaced. Every line but the last gets an end, and a text whose last line had none
 * keeps that habit.
 */
export function spliceLines(
  lines: readonly ManuscriptLine[],
  start: number,
  count: number,
  put: readonly NewLine[],
): ManuscriptLine[] {
  const end = usualEnd(lines)
  const fresh = put.map((line) => (typeof line === 'string' ? { content: line, end } : line))
  const spliced = [...lines.slice(0, start), ...fresh, ...lines.slice(start + count)]
  const endsOpen = lines.at(-1)?.end === ''
  return spliced.map((line, index) => {
    if (index < spliced.length - 1) return line.end === '' ? { ...line, end } : line
    return endsOpen && line.end !== '' ? { ...line, end: '' } : line
  })
}
