import { Temporal } from 'temporal-polyfill'

export type WallClock =
  | {
      readonly kind: 'moment'
      readonly at: Date
      /** The clock shows this time twice that day: `at` is the first unless `second`. */
      readonly twice: boolean
    }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'malformed' }

/** The moment at which a clock in the IANA zone shows `local` (`2026-03-29T02:30`); `second` picks the later of two. */
export function momentOf(local: string, timeZone: string, second = false): WallClock {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(local)) return { kind: 'malformed' }
  let plain: Temporal.PlainDateTime
  try {
    plain = Temporal.PlainDateTime.from(local, { overflow: 'reject' })
  } catch {
    return { kind: 'malformed' }
  }
  const earlier = plain.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  const later = plain.toZonedDateTime(timeZone, { disambiguation: 'later' })
  if (!earlier.toPlainDateTime().equals(plain)) return { kind: 'skipped' }
  const { epochMilliseconds } = second ? later : earlier
  return { kind: 'moment', at: new Date(epochMilliseconds), twice: !earlier.equals(later) }
}

/** What a clock in `timeZone` shows, to the minute: `2026-02-05T04:31`. */
export const wallClock = (at: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
