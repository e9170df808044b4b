const styles = {
  /** Thursday, 12 February 2026 */
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** Thursday 12 February 2026 */
  edition: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  dayMonth: { day: 'numeric', month: 'long' },
  short: { day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
  shortMonth: { month: 'short', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

export type DayStyle = keyof typeof styles

/** Making a format costs some hundred times what using it does. */
const formats = new Map<string, Intl.DateTimeFormat>()
function formatOf(locale: 'en-GB' | 'en-CA', options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options])
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options)
  formats.set(key, format)
  return format
}

const calendarDay = /^\d{4}-\d{2}-\d{2}$/

/** A calendar day `2026-02-12` in words; any other text is returned as it is. */
export function formatDay(day: string, style: DayStyle): string {
  const midnight = calendarDay.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(midnight)) return day
  const text = threeLetters(formatOf('en-GB', { ...styles[style], timeZone: 'UTC' }).format(midnight))
  // ICU versions differ on the comma after the weekday.
  if (style === 'edition') return text.replace(',', '')
  return style === 'full' ? text.replace(/^(\p{L}+) /u, '$1, ') : text
}

export const monthName = (month: string, length: 'long' | 'short' = 'long'): string =>
  threeLetters(formatOf('en-GB', { month: length, timeZone: 'UTC' }).format(Date.UTC(2000, Number(month) - 1)))

/** British dates have `Sept`, and three letters for every other month. */
const threeLetters = (text: string): string => text.replace(/\bSept\b/, 'Sep')

/**
 * The calendar day (`2025-05-23`) of a moment that is exactly midnight in a zone, or undefined: a date without a time
 * of day was parsed as that moment.
 */
export function dayAlone(at: Date, timeZone: string): string | undefined {
  const [, year, month, day] = at.getTime() % 1_000 === 0 ? (midnight.exec(wallClock(at, timeZone)) ?? []) : []
  return year && `${year}-${month}-${day}`
}

const midnight = /^(\d{4})-(\d{2})-(\d{2}), 00:00:00$/
const wallClock = (at: Date, timeZone: string): string =>
  formatOf('en-CA', { dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23', timeZone }).format(at)

/** A moment in a zone: `5 February 2026, 04:00 UTC`. */
export function formatMoment(at: Date, timeZone: string): string {
  const date = formatOf('en-GB', { ...styles.long, timeZone }).format(at)
  return `${date}, ${formatClock(at, timeZone)}`
}

export function formatClock(at: Date, timeZone: string): string {
  const parts = formatOf('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).formatToParts(at)
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('hour')}:${part('minute')} ${part('timeZoneName')}`
}
