import type { Findings } from '../findings'

const mostLines = 3_000
const longestLine = 20_000
const mostMarkers = 1_500
const deepestInLine = 8
const deepestIndent = 40
const mostSpecials = 30_000
const mostSpaces = 60_000

const container = /^[ \t]*(?:[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|>)/
const specials = /[*_`[\]!<>&\\#~=|\p{Cc}\p{Default_Ignorable_Code_Point}]/gu

/** Refuses what would take a Markdown parser too long. `from` is the 0-based index of the body's first line. */
export function refuseBombs(lines: readonly string[], from: number, findings: Findings): void {
  if (lines.length - from > mostLines) findings.fault('body', `has more than ${mostLines} lines`, from + mostLines + 1)
  const bomb = findBomb(lines.slice(from, from + mostLines))
  if (bomb) findings.fault('body', bomb.reason, from + bomb.offset + 1)
}

function findBomb(lines: readonly string[]): { readonly offset: number; readonly reason: string } | undefined {
  let markers = 0
  let special = 0
  let spaces = 0
  for (const [offset, line] of lines.entries()) {
    if (line.length > longestLine) return { offset, reason: `has a line of more than ${longestLine} characters` }
    const depth = depthOf(line)
    markers += depth
    special += line.match(specials)?.length ?? 0
    spaces += (line.match(/ {2,}/g) ?? []).reduce((sum, run) => sum + run.length, 0)
    if (depth > deepestInLine) return { offset, reason: 'lists or quotes are nested too deeply' }
    if (markers > mostMarkers) return { offset, reason: `has more than ${mostMarkers} list items` }
    if (special > mostSpecials || spaces > mostSpaces) return { offset, reason: 'has too much markup' }
  }
  return undefined
}

function depthOf(line: string): number {
  const indent = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0
  const isRule = line.length < 100 && /^[ \t]*([-*_])(?:[ \t]*\1)+[ \t]*$/.test(line)
  if (isRule) return 0
  let depth = 0
  let rest = line
  for (let found = container.exec(rest); found && depth <= deepestInLine; found = container.exec(rest)) {
    depth++
    rest = rest.slice(found[0].length)
  }
  return depth > 0 && indent > deepestIndent ? Number.POSITIVE_INFINITY : depth
}
