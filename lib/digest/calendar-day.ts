import { Temporal } from 'temporal-polyfill'

interface HeldDay {
  readonly timeZone: string
  readonly day: string
  readonly from: number
  readonly until: number
}

let held: HeldDay | undefined

/** The calendar day (`2026-02-12`) of a moment in an IANA zone. Cached until midnight: every request asks. */
export function calendarDay(at: Date, timeZone: string): string {
  const moment = at.getTime()
  if (held?.timeZone !== timeZone || moment < held.from || moment >= held.until) held = dayAround(moment, timeZone)
  return held.day
}

function dayAround(moment: number, timeZone: string): HeldDay {
  const start = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).startOfDay()
  // Not 24 hours on: some days have 23 or 25.
  const end = start.add({ days: 1 }).startOfDay()
  const day = start.toPlainDate().toString()
  return { timeZone, day, from: start.epochMilliseconds, until: end.epochMilliseconds }
}

/** Negative where `later` is the earlier one. */
export const daysBetween = (earlier: string, later: string): number =>
  Math.round((Date.parse(`${later}T00:00:00Z`) - Date.parse(`${earlier}T00:00:00Z`)) / 86_400_000)
