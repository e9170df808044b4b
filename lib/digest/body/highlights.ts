import { cleanText } from '../clean-text'
import type { Findings } from '../findings'
import type { Highlight } from '../highlight'
import { whyUnlinked } from '../link'
import { splitReferences } from '../references/references'
import { bulletSign } from './bullet-signs'
import { type Definitions, definitionsFor, noDefinitions } from './definitions'
import { parseInline, plainText } from './inline-parser'
import type { Point } from './points'

const longestHighlight = 5_000
const mostMarkup = 400
const mostHighlights = 200

const box = /^\[[ xX]\][ \t]+(?=\S)/
const openMark = /\[\^[^\]\s]+\]|\]\[[^\]]*\]/

export function readHighlights(
  points: readonly Point[],
  field: string,
  findings: Findings,
  definitions: Definitions = noDefinitions,
): Highlight[] {
  if (points.length > mostHighlights) {
    findings.fault(field, `are more than ${mostHighlights}`, points[mostHighlights]?.first)
    return []
  }
  return points.flatMap(({ markdown, first, depth }, index): Highlight[] => {
    const at = { line: first + 1, field: `${field}[${index}]` }
    const fault = faultOfHighlight(markdown)
    if (fault) {
      findings.fault(at.field, fault, at.line)
      return []
    }
    const { text, numbers, unread } = splitReferences(markdown)
    const { inline, unsafe } = parseInline(shownOf(text), definitionsFor(text, definitions))
    for (const link of unsafe)
      findings.hold('unlinked-address', `A bullet is shown without a link: ${whyUnlinked(link)}`, at)
    const plain = cleanText(plainText(inline))
    holdOddMarks(text, plain, at, findings)
    if (unread.length > 0) {
      const message = `A bullet cites “${cleanText(unread.join(', ')).slice(0, 80)}” as a source, which is not a number`
      findings.warn('unread-reference', message, at)
    }
    if (plain) return [{ markdown, inline, plain, sources: numbers, ...(depth > 0 && { depth }), line: at.line }]
    const words = cleanText(text)
    if (words)
      findings.hold('unseen-highlight', `A bullet has no text that readers can see: “${words.slice(0, 80)}”`, at)
    else findings.warn('empty-highlight', 'Empty bullet; readers will not see it', at)
    return []
  })
}

const shownOf = (text: string): string => text.replace(box, '').replace(bulletSign, '')

function holdOddMarks(text: string, plain: string, at: { line: number; field: string }, findings: Findings): void {
  if (box.test(text)) findings.hold('task', `A bullet is a task: “${text.slice(0, 80)}”; its checkbox is not shown`, at)
  const mark = openMark.exec(plain)?.[0]
  if (mark) findings.hold('open-mark', `A bullet refers to “${mark}”, which is not defined; readers see it as text`, at)
}

/** Why a bullet is too long or too nested to be parsed, or undefined. */
export function faultOfHighlight(markdown: string): string | undefined {
  if (markdown.length > longestHighlight) return `is longer than ${longestHighlight} characters`
  return (markdown.match(/[*_`[\]!<&~]/g)?.length ?? 0) > mostMarkup ? 'has too much markup' : undefined
}
