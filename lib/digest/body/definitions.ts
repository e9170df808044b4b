import { cleanText } from '../clean-text'
import type { Findings } from '../findings'
import { safeLink } from '../link'
import { lineOf, type OutlineSection } from './outline'

/** Link and footnote definitions: `[1]: https://example.org`, `[^1]: A note.` */
export interface Definitions {
  /** By lower-case label (`1`, `^1`): the whole definition on one line. */
  readonly byLabel: ReadonlyMap<string, string>
  readonly used: ReadonlySet<number>
}

export const noDefinitions: Definitions = { byLabel: new Map(), used: new Set() }

const definition = /^ {0,3}\[([^[\]]{1,200})\]:[ \t]*(\S.*)$/
const name = /\[([^[\]\n]{1,200})\]/g
const beginning = /^ {0,3}\[[^[\]]{1,200}\]:/gm

/** The definitions of a body. One without a web address is text; a repeated label holds the document. */
export function readDefinitions(
  sections: readonly OutlineSection[],
  lines: readonly string[],
  findings: Findings,
): Definitions {
  const found = new Map<string, { readonly text: string; readonly lines: readonly number[] }>()
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.type !== 'paragraph' || !definition.test(lines[lineOf(block)] ?? '')) continue
    for (let line = lineOf(block), end = block.position?.end.line ?? line; line < end; line++) {
      const [text = '', label = '', rest = ''] = definition.exec(lines[line] ?? '') ?? []
      const isNote = label.startsWith('^')
      const own = [line]
      while (isNote && line + 1 < end && !definition.test(lines[line + 1] ?? '')) own.push(++line)
      if (!label || (!isNote && !isAddress(rest))) continue
      if (found.has(keyOf(label))) {
        const [one, other] = [found.get(keyOf(label))?.text ?? '', text].map((each) => cleanText(each).slice(0, 80))
        const message = `“[${label}]” is defined twice: “${one}” and “${other}”`
        findings.hold('second-definition', message, { line: (own[0] ?? 0) + 1, field: 'body' })
        continue
      }
      const further = own.slice(1).map((each) => lines[each]?.trim())
      found.set(keyOf(label), { text: [text.trim(), ...further].join(' '), lines: own })
    }
  }
  if (found.size === 0) return noDefinitions
  const noteLines = new Set([...found.values()].flatMap((each) => (each.text.startsWith('[^') ? each.lines : [])))
  const named = new Set(
    namingLines(sections, lines).flatMap((line) => {
      const labels = labelsIn((lines[line] ?? '').replace(/`[^`]*`/g, ''))
      return noteLines.has(line) ? labels.filter((label) => !label.startsWith('^')) : labels
    }),
  )
  const used = [...found].filter(([label]) => named.has(label)).flatMap(([, { lines: own }]) => own)
  return { byLabel: new Map([...found].map(([label, { text }]) => [label, text])), used: new Set(used) }
}

const namingLines = (sections: readonly OutlineSection[], lines: readonly string[]): number[] =>
  sections
    .flatMap(({ blocks }) => blocks)
    .filter(({ type }) => type !== 'code' && type !== 'heading')
    .flatMap((block) => {
      const first = lineOf(block)
      return Array.from({ length: (block.position?.end.line ?? first) - first }, (_, index) => first + index)
    })
    .filter((line) => !source.test(lines[line] ?? ''))
const source = /^\s*\d{1,9}[.)][ \t]+\[.*\]\(/

/** The definitions that a piece of Markdown uses and does not contain. */
export function definitionsFor(markdown: string, { byLabel }: Definitions): string {
  if (byLabel.size === 0) return ''
  const own = new Set(markdown.split('\n').map((line) => keyOf(definition.exec(line)?.[1] ?? '')))
  const wanted = new Set(labelsIn(markdown).filter((label) => !own.has(label)))
  for (const label of wanted)
    for (const further of labelsIn(byLabel.get(label) ?? ''))
      if (!own.has(further) && !further.startsWith('^')) wanted.add(further)
  return [...wanted].flatMap((label) => byLabel.get(label) ?? []).join('\n\n')
}

const keyOf = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase()

const labelsIn = (text: string): string[] =>
  [...text.replace(beginning, '').matchAll(name)].map(([, label = '']) => keyOf(label))

const isAddress = (rest: string): boolean => {
  const [, angled, plain] = /^(?:<([^<>]*)>|(\S+))(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/.exec(rest) ?? []
  return safeLink(angled ?? plain ?? '') !== undefined
}
