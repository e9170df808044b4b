import { CST, Lexer } from 'yaml'

const longest = 64_000
const mostTokens = 4_000
const deepest = 8

const refusals: Partial<Record<CST.TokenType, string>> = {
  alias: 'A value that begins with * must be in quotes.',
  anchor: 'A value that begins with & must be in quotes.',
  'directive-line': 'A line may not begin with %.',
  'doc-end': 'A line ... may not appear here: everything up to the second --- is one block.',
  'doc-start': 'A line --- may appear only at the beginning and at the end.',
  'explicit-key-ind': 'A value that begins with ? must be in quotes; a key is followed by a colon.',
  tag: 'A value that begins with ! must be in quotes.',
}

/**
 * A look at the tokens before anything is built from them, so that a bomb costs no more than its first tokens.
 * Returns the reason to refuse and the 1-based line in `source`.
 */
export function faultOfTokens(source: string): { readonly line: number; readonly reason: string } | undefined {
  if (source.length > longest) return { line: 1, reason: `is longer than ${longest} characters` }
  const tabbed = source.split('\n').findIndex((line) => /^ *\t/.test(line) && line.trim() !== '')
  if (tabbed !== -1) return { line: tabbed + 1, reason: 'is indented with a tab; use spaces' }
  let line = 1
  let tokens = 0
  let depth = 0
  let dashes = 0
  for (const token of new Lexer().lex(source)) {
    const type = CST.tokenType(token)
    if (++tokens > mostTokens) return { line, reason: 'has too many entries' }
    if (type === 'flow-map-start' || type === 'flow-seq-start') depth++
    if (type === 'flow-map-end' || type === 'flow-seq-end') depth--
    dashes = type === 'seq-item-ind' ? dashes + 1 : type === 'newline' ? 0 : dashes
    if (depth > deepest || dashes > deepest) return { line, reason: 'is nested too deeply' }
    const reason = type && refusals[type]
    if (reason) return { line, reason }
    for (const character of token) if (character === '\n') line++
  }
  return undefined
}
