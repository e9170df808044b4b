import type { Findings } from '../findings'
import { isDay } from '../moment'
import type { TextLine } from './text-lines'

export type DateOrder = 'day-first' | 'month-first'

const figures = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/
const iso = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[T ]\d{2}:\d{2}\S*)?$/
const dayMonthYear = /^(?:\p{L}+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}+)[.,]*\s+(\d{4})$/u
const monthDayYear = /^(?:\p{L}+,?\s+)?(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

export const isDateLine = (text: string): boolean => readingsOf(text).length > 0

export const labelledDate = (text: string): string | undefined => /^date:\s*(\S.*)$/i.exec(text)?.[1]

function readingsOf(text: string): readonly string[] {
  const inFigures = figures.exec(text)
  if (inFigures) {
    const [, first = '', separator, second = '', year = ''] = inFigures
    const dayFirst = dayOf(year, second, first)
    // With points it is written day first everywhere.
    if (separator === '.' || first === second) return [dayFirst]
    const possible = [dayFirst, dayOf(year, first, second)].filter(isDay)
    return possible.length > 0 ? possible : [dayFirst]
  }
  const [, year, , month, day] = iso.exec(text) ?? []
  if (year && month && day) return [dayOf(year, month, day)]
  const [, firstDay, monthBehind, yearBehind] = dayMonthYear.exec(text) ?? []
  const [, monthBefore, secondDay, yearLast] = monthDayYear.exec(text) ?? []
  const number = months.indexOf((monthBehind ?? monthBefore ?? '').slice(0, 3).toLowerCase()) + 1
  return number > 0 ? [dayOf(yearBehind ?? yearLast ?? '', String(number), firstDay ?? secondDay ?? '')] : []
}

const dayOf = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

/** The order that the file's unambiguous dates share. */
export function orderOfDates(lines: readonly TextLine[]): DateOrder | undefined {
  const orders = new Set(
    lines.flatMap(({ text }): DateOrder[] => {
      const [, first, separator, second] = figures.exec(labelledDate(text) ?? text) ?? []
      if (separator === '.') return []
      return Number(first) > 12 ? ['day-first'] : Number(second) > 12 ? ['month-first'] : []
    }),
  )
  const [order, ...others] = orders
  return others.length === 0 ? order : undefined
}

/**
 * From all dates of the head. For an ambiguous one the others decide, then `order`, then the file's name; otherwise it
 * is a fault, since the address never changes.
 */
export function readDay(
  head: readonly TextLine[],
  { order, fileName }: { readonly order: DateOrder | undefined; readonly fileName: string },
  findings: Findings,
): string | undefined {
  const written = head
    .map(({ text, line }) => ({ text: labelledDate(text) ?? text, line }))
    .map(({ text, line }) => ({ text, line, readings: readingsOf(text) }))
    .filter(({ readings }) => readings.length > 0)
  const [first] = written
  if (!first) {
    findings.fault('date', 'There is no line with a date. Put one above the text, such as “Date: 2025-05-23”.')
    return undefined
  }
  for (const { text, line, readings } of written) {
    if (readings.some(isDay)) continue
    findings.fault('date', `“${text}” is not a calendar date.`, line)
    return undefined
  }
  const days = first.readings.filter((day) => written.every(({ readings }) => readings.includes(day)))
  const [day, otherDay] = days
  if (!day) {
    const all = written.map(({ text, line }) => `“${text}” (line ${line})`).join(' and ')
    findings.fault('date', `The dates ${all} are different days. Keep only the right one.`, first.line)
    return undefined
  }
  if (!otherDay) return day
  if (order) return order === 'day-first' ? day : otherDay
  const named = days.filter((each) => fileName.includes(each))
  if (named.length === 1) return named[0]
  const reason = `“${first.text}” may be ${inWords(day)} or ${inWords(otherDay)}. Write ${day} or ${otherDay} instead, or say which comes first: --dates day-first or --dates month-first.`
  findings.fault('date', reason, first.line)
  return undefined
}

const inWords = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
