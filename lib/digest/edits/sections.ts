import type { OutlineSection } from '../body/outline'
import { sortDigestSections, sortStorySections } from '../body/sections'
import type { Document } from '../document'
import { Findings } from '../findings'
import type { Highlight } from '../highlight'
import { type Layout, sectionsOf } from './layout'

export interface EditableList {
  readonly highlights: readonly Highlight[]
  readonly section: OutlineSection | undefined
  readonly heading: string
  readonly place: number
  readonly field: string
}

/** `section`: `overall`, `key-points` or a perspective's id; undefined if unknown. */
export const listOf = (document: Document, section: string, layout: Layout): EditableList | undefined =>
  document.kind === 'story' ? storyList(document, section, layout) : digestList(document, section, layout)

export function highlightsOf(
  document: Document,
  section: string,
): Pick<EditableList, 'highlights' | 'field'> | undefined {
  if (document.kind === 'story')
    return section === 'key-points' ? { highlights: document.keyPoints, field: 'key-points' } : undefined
  if (section === 'overall') return { highlights: document.highlights, field: 'highlights' }
  const perspective = document.perspectives.find(({ id }) => id === section)
  return perspective && { highlights: perspective.highlights, field: `highlights.${section}` }
}

function digestList(
  digest: Extract<Document, { kind: 'digest' }>,
  name: string,
  layout: Layout,
): EditableList | undefined {
  const outline = sectionsOf(layout)
  const sorted = sortDigestSections(outline, digest.perspectives, new Findings('text'))
  const ends = layout.lines.length
  if (name === 'overall') {
    const place = outline.find(({ heading }) => heading !== '')?.headingLine ?? ends
    const field = 'highlights'
    return { highlights: digest.highlights, section: sorted.overall, heading: 'Overall Highlights', place, field }
  }
  const perspective = digest.perspectives.find(({ id }) => id === name)
  if (!perspective) return undefined
  const own = (place: number) => sorted.perspectives.get(digest.perspectives[place]?.id ?? '')
  const earlier = digest.perspectives
    .slice(0, perspective.place)
    .reverse()
    .map(({ place }) => own(place))
  const later = digest.perspectives.slice(perspective.place + 1).map(({ place }) => own(place))
  const after = [...earlier, sorted.overall].find((section) => section !== undefined)?.end
  const before = [...later, sorted.sources].find((section) => section !== undefined)?.headingLine
  return {
    highlights: perspective.highlights,
    section: own(perspective.place),
    heading: `${perspective.name} Perspective (${perspective.name} Sources)`,
    place: after ?? before ?? ends,
    field: `highlights.${name}`,
  }
}

function storyList(
  story: Extract<Document, { kind: 'story' }>,
  name: string,
  layout: Layout,
): EditableList | undefined {
  if (name !== 'key-points') return undefined
  const { summary, keyPoints, articles } = sortStorySections(sectionsOf(layout), new Findings('text'))
  const place = summary?.end ?? articles?.headingLine ?? layout.lines.length
  return { highlights: story.keyPoints, section: keyPoints, heading: 'Key Points', place, field: 'key-points' }
}
