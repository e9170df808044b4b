import type { Nodes, Root } from 'mdast'
import { cleanProse, cleanText } from '../clean-text'
import type { Section } from '../document'
import type { Findings } from '../findings'
import type { SectionProse } from '../highlight'
import { whyUnlinked } from '../link'
import { type Definitions, definitionsFor, noDefinitions } from './definitions'
import { isComment, lineOf, type OutlineSection } from './outline'
import type { Rest } from './points'
import { readMarkdown, settle } from './settle'

const mostMarkup = 5_000
const mostMarkupInParagraph = 800
const mostProse = 400_000

export const proseOf = (lines: readonly string[]): string =>
  cleanProse(lines.filter((line) => !isComment(line)).join('\n'))

/** Sanitised prose, without anything harmful or raw (settle.ts). */
export const readProse = (markdown: string): Root => settle(readMarkdown(markdown)).root

/** One line for each paragraph, heading or cell, without markup and struck text. */
export function plainProse(markdown: string): string {
  const lines: string[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') lines.push(wordsIn(node))
    else if (node.type === 'code') lines.push(node.value)
    else if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(readProse(markdown))
  return lines.map(cleanText).filter(Boolean).join('\n')
}

function wordsIn(node: Nodes): string {
  if (node.type === 'delete') return ''
  if (node.type === 'break') return ' '
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(wordsIn).join('') : ''
}

/** Holds a document for comments open at their line's end: they might hide what follows. `lines` as below. */
export function holdOpenComments(lines: readonly string[], findings: Findings): void {
  for (const [index, line] of lines.entries()) {
    if (!line.replace(/<!--.*?-->|`[^`]*`/g, '').includes('<!--')) continue
    const end = lines.findIndex((each, at) => at > index && each.includes('-->'))
    const reach = end > 0 ? `goes on to line ${end + 1}; text inside it may not be shown` : 'never ends'
    const message = `A comment ${reach}: “${cleanText(line).slice(0, 80)}”`
    findings.hold('open-comment', message, { line: index + 1, field: 'body' })
  }
}

/** Holds a document for links that readers may not follow. `lines` are the whole file's, blank where already checked. */
export function holdUnsafeLinks(lines: readonly string[], findings: Findings): void {
  const markdown = lines.map((line) => (isComment(line) ? '' : line)).join('\n')
  if (!/[[<@]|:\/\/|www\./i.test(markdown)) return
  if (markdown.length > mostProse || hasTooMuchMarkup(markdown)) {
    findings.fault('body', 'has too much markup')
    return
  }
  for (const { url, line } of settle(readMarkdown(markdown)).unsafe)
    findings.hold('unlinked-address', `A link is shown as words only: ${whyUnlinked(url)}`, { line, field: 'body' })
}

function hasTooMuchMarkup(markdown: string): boolean {
  const paragraphs = markdown.split(/\n[ \t]*\n/).map((text) => text.match(/[*_`[\]!<&~|@]/g)?.length ?? 0)
  return paragraphs.some((count) => count > mostMarkupInParagraph) || paragraphs.reduce((a, b) => a + b, 0) > mostMarkup
}

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

export const otherSections = (
  sections: readonly OutlineSection[],
  lines: readonly string[],
  definitions: Definitions = noDefinitions,
): Section[] =>
  sections.flatMap(({ heading, headingLine, first, end }) => {
    const body = proseOf(lines.slice(first, end))
    if (!heading && !body) return []
    const defined = definitionsFor(body, definitions)
    const whole = defined ? `${body}\n\n${defined}` : body
    return [{ heading: cleanText(heading) || 'Introduction', body: whole, line: headingLine + 1 }]
  })

/** The lines, with front matter and the given ranges blanked: positions stay those of the file. */
export const blank = (
  lines: readonly string[],
  from: number,
  stretches: readonly { readonly first: number; readonly end: number }[],
): string[] => {
  const blanked = lines.map((line, index) => (index < from ? '' : line))
  for (const { first, end } of stretches) blanked.fill('', first, end)
  return blanked
}
