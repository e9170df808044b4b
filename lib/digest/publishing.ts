import type { Document } from './document'

/** Why a document may not go to readers as it is, in a sentence for its editor; undefined if it may. A draft may lack anything. */
export function obstacleToPublishing(document: Document): string | undefined {
  if (document.kind === 'story') {
    const silent = document.summary.trim() === '' && document.keyPoints.length === 0
    return silent ? 'A story needs a summary or a key point before it can be published.' : undefined
  }
  if (document.highlights.length === 0) return 'A digest needs an overall highlight before it can be published.'
  const silent = document.perspectives.every(({ highlights }) => highlights.length === 0)
  return silent ? 'A digest needs a highlight of at least one perspective before it can be published.' : undefined
}
