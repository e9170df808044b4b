import { createHash } from 'node:crypto'
import type { Finding, FindingPlace } from './finding'

/** Equal for the same finding in any text of the document, so that an accepted warning is recognised. */
export function findingKey({ rule, place, mark, grounds, message, evidence }: Finding): string {
  const said = JSON.stringify([rule, partOf(place), mark ?? grounds ?? [message, ...evidence]])
  return createHash('sha256').update(said).digest('hex').slice(0, 16)
}

export const partOf = (place: FindingPlace): string =>
  'section' in place ? place.section : 'field' in place ? place.field : place.kind
