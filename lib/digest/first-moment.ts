import type { PublicationStatus } from './document'

/** The first moment a document may be public: its schedule or, without one, its date, but never amid an embargo. */
export function firstMoment({ publishAt, embargoUntil }: PublicationStatus, date: Date): Date {
  const earliest = publishAt ?? date
  return embargoUntil && embargoUntil > earliest ? embargoUntil : earliest
}
