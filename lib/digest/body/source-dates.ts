import { type PossibleDay, readWrittenDate, type WrittenDate } from './written-date'

export type SourceDay = { readonly day: string } | { readonly doubt: string }

/** Sources date from before their digest, or from the day after across zones. */
const daysBefore = 7
const daysAfter = 1

/**
 * The days of a list of sources; `near` is the digest's day. An ambiguous date (`2/1/2026`) follows the list's
 * unambiguous ones (a number above 12 is a day); else `/` puts the month first and `.` the day, unless that is after
 * the digest or far before it and the other is not. Dates still in doubt are dropped.
 */
export function sourceDays(written: readonly (string | undefined)[], near: string): (SourceDay | undefined)[] {
  const read = written.map((text) => (text === undefined ? undefined : readWrittenDate(text, near)))
  return read.map((date, index) => date && decide(written[index] ?? '', date, habitOf(date, read), near))
}

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

const noTime = new Set(['1970-01-01', '1969-12-31'])

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
