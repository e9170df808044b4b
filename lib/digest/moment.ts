import { Temporal } from 'temporal-polyfill'

const shape = /^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}:\d{2}(?::[0-5]\d(?:\.\d{1,9})?)?)(Z|z|[+-]\d{2}:?\d{2})?)?$/
const earliestYear = 1900
const latestYear = 2199

/** A moment as a person or a program wrote it. */
export interface Moment {
  readonly date: Date
  /** The calendar day that was written, in the zone it was written for. */
  readonly day: string
}

/**
 * Reads `2026-01-21`, `2026-01-21T04:00:43.410Z`, `2026-01-21 04:00+02:00`. Without a zone it is the time in
 * `timeZone` (a date alone: the start of that day). Returns undefined for what is no real date of our time.
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

/** Whether `2026-02-30` is a day of the calendar, and of our time. */
export function isDay(written: string): boolean {
  const [, year] = /^(\d{4})-\d{2}-\d{2}$/.exec(written) ?? []
  if (!year || Number(year) < earliestYear || Number(year) > latestYear) return false
  // Asked of every file at every sync. Date takes 30 February for 2 March.
  const time = Date.parse(`${written}T00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written)
}

/** The calendar day of a moment in a zone: `2026-01-21`. */
export const dayIn = (date: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString()
