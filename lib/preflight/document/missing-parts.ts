import type { Document } from '@/lib/digest/document'
import type { Finding, Rule } from '../finding'

/** Parts without which a document is no report: highlights, a side's bullets or sources, a story's articles. */
export const missingParts: Rule = {
  id: 'missing-parts',
  looksFor: 'a digest or a side without highlights or sources, a story without summary, key points or articles',
  check: (document) =>
    partsOf(document).flatMap(([section, what, there]): Omit<Finding, 'rule'>[] =>
      there ? [] : [{ level: 'block', message: `${what}.`, evidence: [], place: { kind: 'section', section } }],
    ),
}

/** Section, what is missing if it is, whether it is there. */
function partsOf(document: Document): [section: string, missing: string, there: boolean][] {
  if (document.kind === 'story') {
    return [
      ['summary', 'The story has no summary', document.summary.trim() !== ''],
      ['key-points', 'The story has no key points', document.keyPoints.length > 0],
      ['articles', 'The story has no articles', document.articles.length > 0],
    ]
  }
  return [
    ['overall', 'The digest has no overall highlights', document.highlights.length > 0],
    ['perspectives', 'The digest has no perspectives', document.perspectives.length > 0],
    ...document.perspectives.flatMap(({ id, name, highlights, sources }): [string, string, boolean][] => [
      [id, `${name} has no highlights`, highlights.length > 0],
      [id, `${name} has no sources`, sources.length > 0],
    ]),
  ]
}
