/** A text as lines with their line ends, so that joining them restores every byte. */
export interface Manuscript {
  readonly mark: string
  readonly lines: readonly ManuscriptLine[]
}

export interface ManuscriptLine {
  readonly content: string
  readonly end: string
}

const byteOrderMark = '\uFEFF'

export function readManuscript(text: string): Manuscript {
  const mark = text.startsWith(byteOrderMark) ? byteOrderMark : ''
  return { mark, lines: splitLines(text.slice(mark.length)) }
}

/** Lines as Markdown counts them: CRLF, LF and a lone CR end one. */
export function splitLines(text: string): ManuscriptLine[] {
  const lines: ManuscriptLine[] = []
  const ends = /\r\n|\n|\r/g
  let start = 0
  for (let found = ends.exec(text); found; found = ends.exec(text)) {
    lines.push({ content: text.slice(start, found.index), end: found[0] })
    start = ends.lastIndex
  }
  if (start < text.length) lines.push({ content: text.slice(start), end: '' })
  return lines
}

export const joinLines = (lines: readonly ManuscriptLine[]): string =>
  lines.map(({ content, end }) => content + end).join('')

export function usualEnd(lines: readonly ManuscriptLine[]): string {
  const windows = lines.filter(({ end }) => end === '\r\n').length
  return windows * 2 > lines.length ? '\r\n' : '\n'
}
