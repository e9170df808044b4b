import { cleanText } from '../clean-text'
import type { Section } from '../document'
import type { OutlineItem, OutlineSection } from './outline'
import { proseOf } from './prose'

/** The sections that are kept and shown as they are. One without a heading is what stands before the first. */
export const otherSections = (sections: readonly OutlineSection[], lines: readonly string[]): Section[] =>
  sections.flatMap(({ heading, headingLine, first, end }) => {
    const body = proseOf(lines.slice(first, end))
    if (!heading && !body) return []
    return [{ heading: cleanText(heading) || 'Introduction', body, line: headingLine + 1 }]
  })

/** The lines with nothing in front matter and the given items. */
export const blank = (lines: readonly string[], from: number, items: readonly OutlineItem[]): string[] => {
  const blanked = lines.map((line, index) => (index < from ? '' : line))
  for (const { first, end } of items) blanked.fill('', first, end)
  return blanked
}
