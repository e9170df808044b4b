import { type PossibleDay, readWrittenDate, type WrittenDate } from './written-date'

/** The day a source is of; or why its date was left out, to go on after “its date”. */
export type SourceDay = { readonly day: string } | { readonly doubt: string }

/** A source is of the days before its digest, or of the day after where clocks differ. */
const daysBefore = 7
const daysAfter = 1

/**
 * The days of a list of sources; `near` is the day of its digest. Figures whose order is in doubt (`2/1/2026`) go by
 * the other dates of the list: a figure above 12 is a day. Where none tells, `/` has the month first and `.` the day,
 * unless that lies after the digest, or far before it while the other way round does not. What is still in doubt is
 * left out.
 */
export function sourceDays(written: readonly (string | undefined)[], near: string): (SourceDay | undefined)[] {
  const read = written.map((text) => (text === undefined ? undefined : readWrittenDate(text, near)))
  return read.map((date, index) => date && decide(written[index] ?? '', date, habitOf(date, read), near))
}

/** The order that the plain dates of the list with the same separator have, if it is one. */
function habitOf({ separator }: WrittenDate, all: readonly (WrittenDate | undefined)[]): string | undefined {
  const plain = all.filter((date) => date?.separator === separator && date.days.length === 1)
  const orders = new Set(plain.map((date) => date?.days[0]?.order))
  return separator !== '' && orders.size === 1 ? [...orders][0] : undefined
}

function decide(text: string, { separator, days }: WrittenDate, habit: string | undefined, near: string): SourceDay {
  if (days.length === 0) return { doubt: `“${text}” cannot be read` }
  const possible = days.filter(({ day }, index) => days.findIndex((other) => other.day === day) === index)
  const [usual] = possible
  if (noTime.has(usual?.day ?? '')) return { doubt: `“${text}” is a placeholder, not a date` }
  if (usual && possible.length === 1) return laterThan(usual, near) ?? usual
  const usualHere = possible.find(({ order }) => order === habit)
  if (usualHere) return usualHere
  const past = possible.filter((one) => ageOf(one, near) >= -daysAfter)
  const [only] = past
  if (only && past.length === 1) return only
  const recent = past.filter((one) => ageOf(one, near) <= daysBefore)
  const hasHabit = separator === '/' || separator === '.'
  if (usual && hasHabit && (recent.includes(usual) || recent.length === 0)) return usual
  if (recent[0] && recent.length === 1 && !hasHabit) return recent[0]
  return { doubt: `“${text}” may be ${possible.map(({ day }) => day).join(' or ')}` }
}

/** The first day of computers, and the day before where clocks are behind. */
const noTime = new Set(['1970-01-01', '1969-12-31'])

/** A doubt about a year-month-day that lies after the digest, while with day and month the other way round it would not. */
function laterThan({ day, order }: PossibleDay, near: string): SourceDay | undefined {
  const [year, month, date] = day.split('-')
  const other = { day: `${year}-${date}-${month}`, order }
  const isDoubtful = order === 'ymd' && ageOf({ day, order }, near) < -daysAfter && isRecent(other, near)
  return isDoubtful ? { doubt: `“${day}” may be ${day} or ${other.day}` } : undefined
}

const isRecent = (one: PossibleDay, near: string): boolean =>
  ageOf(one, near) >= -daysAfter && ageOf(one, near) <= daysBefore

const ageOf = ({ day }: PossibleDay, near: string): number =>
  (Date.parse(near) - Date.parse(day)) / (24 * 60 * 60 * 1000)
