import { createHash } from 'node:crypto'
import type { Finding, FindingPlace } from './finding'

/**
 * Equal for the same finding of the same part, wherever in it the line has moved: what an editor passed is known again
 * in another text of the document, and anything that says otherwise is not.
 */
export function findingKey({ rule, place, mark, grounds, message, evidence }: Finding): string {
  const said = JSON.stringify([rule, partOf(place), mark ?? grounds ?? [message, ...evidence]])
  return createHash('sha256').update(said).digest('hex').slice(0, 16)
}

/** The part of a document that a finding is about, wherever in it. */
export const partOf = (place: FindingPlace): string =>
  'section' in place ? place.section : 'field' in place ? place.field : place.kind
