import type { Document } from '@/lib/digest/document'
import type { Finding, Level, Rule } from '../finding'

export const missingParts: Rule = {
  id: 'missing-parts',
  weighs: 'blocks or warns',
  looksFor: 'a digest or a side without highlights or sources, a story without summary, key points or articles',
  check: (document) =>
    partsOf(document).flatMap(({ section, missing, isThere, level = 'block' }): Omit<Finding, 'rule'>[] =>
      isThere ? [] : [{ level, message: `${missing}.`, evidence: [], place: { kind: 'section', section } }],
    ),
}

interface Part {
  readonly section: string
  readonly missing: string
  readonly isThere: boolean
  readonly level?: Level
}

/** Prose in place of bullets counts. */
function partsOf(document: Document): readonly Part[] {
  if (document.kind === 'story') {
    const { summary, keyPoints, prose, articles } = document
    return [
      { section: 'summary', missing: 'The story has no summary', isThere: summary.trim() !== '' },
      { section: 'key-points', missing: 'The story has no key points', isThere: keyPoints.length + prose.length > 0 },
      { section: 'articles', missing: 'The story has no articles', isThere: articles.length > 0 },
    ]
  }
  const { highlights, prose, perspectives, otherSections } = document
  return [
    {
      section: 'overall',
      missing: 'The digest has no overall highlights',
      isThere: highlights.length + prose.length > 0,
    },
    {
      section: 'perspectives',
      missing: 'The digest has no perspectives',
      isThere: perspectives.length > 0,
      // Files of an older form have their sides among the further sections, where readers find them.
      level: otherSections.length > 0 ? 'warn' : 'block',
    },
    ...perspectives.flatMap(({ id, name, sources, ...side }): Part[] => [
      { section: id, missing: `${name} has no highlights`, isThere: side.highlights.length + side.prose.length > 0 },
      { section: id, missing: `${name} has no sources`, isThere: sources.length > 0 },
    ]),
  ]
}
