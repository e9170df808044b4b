import { cleanText } from '../clean-text'
import type { Findings } from '../findings'
import type { SectionProse } from '../highlight'
import { type Definitions, definitionsFor } from './definitions'
import { lineOf, type OutlineSection } from './outline'
import type { Rest } from './points'
import { proseOf } from './prose'

const names: Partial<Record<Rest['kind'], string>> = {
  table: 'a table',
  quotation: 'a quotation',
  heading: 'another heading',
  code: 'code',
}

/**
 * The rest of a section as prose. Anything but a paragraph may be meant as a list and holds the digest. `shown`: how
 * many of the first points are shown.
 */
export function readSectionProse(
  { heading }: OutlineSection,
  rest: readonly Rest[],
  shown: (points: number) => number,
  lines: readonly string[],
  definitions: Definitions,
  findings: Findings,
): SectionProse[] {
  const isUsed = ({ first, end }: Rest) =>
    range(first, end).every((line) => definitions.used.has(line) || !lines[line]?.trim())
  const own = rest.filter((one) => !isUsed(one))
  for (const { kind, first } of own) {
    const name = names[kind]
    if (!name) continue
    const message = `“${heading}” contains ${name}, which is shown as it is: “${quoted(lines[first])}”`
    findings.hold('stray-text', message, { line: first + 1, field: 'body' })
  }
  return stretchesOf(own).flatMap(({ first, end, after }): SectionProse[] => {
    const used = range(first, end).filter((line) => !definitions.used.has(line))
    const body = proseOf(outdented(used.map((line) => lines[line] ?? '')))
    if (!body) return []
    const defined = definitionsFor(body, definitions)
    return [{ body: defined ? `${body}\n\n${defined}` : body, after: shown(after), line: first + 1 }]
  })
}

function stretchesOf(rest: readonly Rest[]): readonly Rest[] {
  const stretches: Rest[] = []
  for (const one of rest) {
    const last = stretches.at(-1)
    if (last?.after === one.after) stretches[stretches.length - 1] = { ...last, end: one.end }
    else stretches.push(one)
  }
  return stretches
}

/** Prose beside the list of sources holds the digest: it may be a source. */
export function readSourceProse(
  section: OutlineSection,
  below: readonly Rest[],
  lines: readonly string[],
  definitions: Definitions,
  findings: Findings,
): SectionProse[] {
  const rest = [...below, ...restOfSources(section, lines)].sort((one, other) => one.first - other.first)
  const prose = readSectionProse(section, rest, (after) => after, lines, definitions, findings)
  for (const { line } of prose) {
    const message = `“${section.heading}” contains text that is not a source; it is shown as it is: “${quoted(lines[line - 1])}”`
    findings.hold('stray-text', message, { line, field: 'body' })
  }
  return prose
}

const isIntroduction = (text: string): boolean =>
  text.length <= 200 &&
  /[:：]$/.test(text) &&
  !/[.!?。！？]\s/.test(text) &&
  /\b(?:articles?|based on|references|reports?|sources)\b/i.test(text)

function restOfSources({ blocks }: OutlineSection, lines: readonly string[]): Rest[] {
  const list = blocks.findIndex(({ type }) => type === 'list')
  return blocks.flatMap((block, place): Rest[] => {
    if (block.type === 'list' || block.type === 'thematicBreak') return []
    const first = lineOf(block)
    const end = block.position?.end.line ?? first + 1
    const text = proseOf(lines.slice(first, end))
    if (text === '' || (place === list - 1 && block.type === 'paragraph' && isIntroduction(text))) return []
    return [{ first, end, kind: 'text', after: list >= 0 && place > list ? Number.MAX_SAFE_INTEGER : 0 }]
  })
}

const quoted = (line = ''): string => cleanText(line).slice(0, 80)

const range = (first: number, end: number): number[] => Array.from({ length: end - first }, (_, index) => first + index)

function outdented(lines: readonly string[]): string[] {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0)
  const least = Math.min(...indents)
  return Number.isFinite(least) && least > 0
    ? lines.map((line) => line.slice(Math.min(least, line.length)))
    : [...lines]
}
