import type { Document } from './document'

/** Why a document may not go to readers as it is, or undefined. Drafts may be saved in any of these states. */
export function obstacleToPublishing(document: Document): string | undefined {
  if (document.kind === 'digest' && document.highlights.length === 0) return 'It has no overall highlights.'
  if (document.kind === 'story' && document.keyPoints.length === 0 && document.summary === '') {
    return 'It has neither a summary nor key points.'
  }
  return undefined
}
