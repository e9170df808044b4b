import { cleanText } from '../clean-text'
import type { Section } from '../document'
import { type Definitions, definitionsFor, noDefinitions } from './definitions'
import type { OutlineSection } from './outline'
import { proseOf } from './prose'

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
