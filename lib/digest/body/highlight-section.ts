import type { Findings } from '../findings'
import type { Highlight, SectionProse } from '../highlight'
import type { Definitions } from './definitions'
import { readHighlights } from './highlights'
import type { OutlineSection } from './outline'
import { type Point, takeApart } from './points'
import { readSectionProse } from './section-prose'

export interface HighlightSection {
  readonly highlights: readonly Highlight[]
  readonly prose: readonly SectionProse[]
  readonly points: readonly Point[]
}

/** A missing section is an empty one. `field` names it in faults. */
export function readHighlightSection(
  section: OutlineSection | undefined,
  lines: readonly string[],
  field: string,
  definitions: Definitions,
  findings: Findings,
): HighlightSection {
  if (!section) return { highlights: [], prose: [], points: [] }
  const { points, rest } = takeApart(section, lines)
  const highlights = readHighlights(points, field, findings, definitions)
  const shown = (count: number): number => {
    const next = points[count]
    return next ? highlights.filter(({ line }) => line <= next.first).length : highlights.length
  }
  return { highlights, points, prose: readSectionProse(section, rest, shown, lines, definitions, findings) }
}
