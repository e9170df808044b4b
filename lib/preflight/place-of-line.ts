import type { Document } from '@/lib/digest/document'
import type { FindingPlace } from './finding'
import { passagesOf, reportsOf } from './passages'

/** The part of the document that a line of its text is: what the desk can jump to. A line of none stays a line. */
export function placeOfLine(place: FindingPlace, document: Document): FindingPlace {
  if (place.kind !== 'line') return place
  const places = [...passagesOf(document), ...reportsOf(document)].map((part) => part.place)
  return places.find((part) => 'line' in part && part.line === place.line) ?? place
}
