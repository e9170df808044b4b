import { cleanText } from '../clean-text'
import type { Findings } from '../findings'
import type { Highlight } from '../highlight'
import { splitReferences } from '../references/references'
import { parseInline, plainText } from './inline-parser'
import type { OutlineItem } from './outline'

export const longestHighlight = 5_000
const mostMarkup = 400
const mostHighlights = 200

/** The bullets of a section, each read on its own. `field` names the section in a fault. */
export function readHighlights(items: readonly OutlineItem[], field: string, findings: Findings): Highlight[] {
  if (items.length > mostHighlights) {
    findings.fault(field, `are more than ${mostHighlights}`, items[mostHighlights]?.first)
    return []
  }
  return items.flatMap((item, index) => {
    const line = item.first + 1
    const at = `${field}[${index}]`
    const fault = faultOfHighlight(item.markdown)
    if (fault) {
      findings.fault(at, fault, line)
      return []
    }
    const { text, numbers, unread } = splitReferences(item.markdown)
    const { inline, unsafe } = parseInline(text)
    for (const link of unsafe) findings.fault(at, unsafeLinkReason(link), line)
    const plain = cleanText(plainText(inline))
    if (unread.length > 0) {
      const message = `A bullet names “${cleanText(unread.join(', ')).slice(0, 80)}” among its sources, which is no number`
      findings.warn('unread-reference', message, { line, field: at })
    }
    if (plain) return [{ markdown: item.markdown, inline, plain, sources: numbers, line }]
    findings.warn('empty-highlight', 'Empty bullet; readers will not see it', { line, field: at })
    return []
  })
}

/** Why a bullet is too long or too tangled to be read, or undefined. */
export function faultOfHighlight(markdown: string): string | undefined {
  if (markdown.length > longestHighlight) return `is longer than ${longestHighlight} characters`
  return (markdown.match(/[*_`[\]!<&]/g)?.length ?? 0) > mostMarkup ? 'has too much markup' : undefined
}

export const unsafeLinkReason = (link: string): string =>
  `links to “${cleanText(link).slice(0, 80)}”; only whole http and https addresses without user names are linked`
