import type { Findings } from '../findings'
import type { Highlight } from '../highlight'

/**
 * The highlights with those of their references that lead somewhere. A number without a source (the file came again
 * with a shorter list) is warned about and stays in the text; nobody is sent to nothing.
 */
export const keepKnown = (
  highlights: readonly Highlight[],
  numbers: ReadonlySet<number>,
  field: string,
  findings: Findings,
): readonly Highlight[] =>
  highlights.map((highlight, index) => {
    const lost = highlight.sources.filter((number) => !numbers.has(number))
    if (lost.length === 0) return highlight
    const named = `${lost.length > 1 ? 'sources' : 'source'} ${lost.join(', ')}`
    const message = `A bullet cites ${named}, which the list does not have`
    findings.warn('unknown-reference', message, { line: highlight.line, field: `${field}[${index}]` })
    return { ...highlight, sources: highlight.sources.filter((number) => numbers.has(number)) }
  })
