import { Temporal } from 'temporal-polyfill'

const shape = /^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}:\d{2}(?::[0-5]\d(?:\.\d{1,9})?)?)(Z|z|[+-]\d{2}:?\d{2})?)?$/
const earliestYear = 1900
const latestYear = 2199

export interface Moment {
  readonly date: Date
  /** The day as written, in its own zone. */
  readonly day: string
}

/**
 * Reads `2026-01-21`, `2026-01-21T04:00:43.410Z`, `2026-01-21 04:00+02:00`; without a zone in `timeZone` (a date alone:
 * the start of that day). Undefined for an invalid or implausible date.
 */
export function readMoment(written: string, timeZone: string): Moment | undefined {
  const [, day, time, zone] = shape.exec(written.trim()) ?? []
  if (!day || !isDay(day)) return undefined
  try {
    const offset = zone?.toUpperCase() ?? ''
    const instant = offset
      ? Temporal.Instant.from(`${day}T${time}${offset}`)
      : Temporal.PlainDateTime.from(`${day}T${time ?? '00:00'}`)
          .toZonedDateTime(timeZone)
          .toInstant()
    return { date: new Date(instant.epochMilliseconds), day }
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** A real and plausible calendar day; `2026-02-30` is not. */
export function isDay(written: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return false
  // Not Temporal: this runs for every file at every sync, and numbers are faster.
  const [year = 0, month = 0, day = 0] = written.split('-').map(Number)
  if (year < earliestYear || year > latestYear || month < 1 || month > 12) return false
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return day >= 1 && day <= daysInMonth
}

/** The calendar day (`2026-01-21`) in an IANA zone. */
export const dayIn = (date: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString()
