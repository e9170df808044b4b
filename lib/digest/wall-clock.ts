import { Temporal } from 'temporal-polyfill'

export type WallClock =
  | {
      readonly kind: 'moment'
      readonly at: Date
      /** The clock shows this time twice that day (it is set back): `at` is the first of the two, unless asked. */
      readonly twice: boolean
    }
  /** The clock never shows this time that day: it is set forward over it. */
  | { readonly kind: 'skipped' }
  | { readonly kind: 'malformed' }

/**
 * The moment at which a clock in `timeZone` (IANA) shows `local`, as a form sends it: `2026-03-29T02:30`, or with seconds. `second`: for
 * a time that it shows twice, the later one.
 */
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

/** What a clock in `timeZone` shows at a moment, to the minute: `2026-02-05T04:31`. */
export const wallClock = (at: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
