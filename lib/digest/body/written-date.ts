import { isDay } from '../moment'
import { isDateFiller, monthsNamed } from './month-names'

/** A day that a written date may mean. */
export interface PossibleDay {
  /** `2026-01-21`. */
  readonly day: string
  /** What its figures are taken for, first to last. */
  readonly order: 'ymd' | 'ydm' | 'mdy' | 'dmy'
}

export interface WrittenDate {
  /** What stands between its figures, where that tells one habit from another; empty where words do. */
  readonly separator: string
  /** Every day it may mean, the usual reading first; none where it cannot be read. */
  readonly days: readonly PossibleDay[]
}

const unread: WrittenDate = { separator: '', days: [] }
const noDate = /^(?:invalid|nan|undefined|null|unknown|none|n\/?a|n\.? ?d\.?|yesterday|today|tomorrow)(?![\p{L}\p{N}])/u
const longest = 200
const blank = /^[\s?.–—-]*$/
const ago =
  /\d+ ?(?:m|min|minutes?|h|hours?|d|days?|weeks?|months?|years?) ago|^(?:hace|il y a|vor|há|منذ|قبل|לפני) .*\d|\d.* (?:назад|fa|geleden|sedan|temu|önce)$|\d+ ?\p{L}{1,2} ?[前전]$/u
/** Day and month without a year, which no name is but one. */
const dayAndMonth =
  /^(?!24\/7$)(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|1[0-2])\.?$|^(?:0?[1-9]|1[0-2])([./-])(?:0?[1-9]|[12]\d|3[01])\.?$/
const clock = /(?:(?<=\d)t|[,\s]*)(?<!\d)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?\s?m\b\.?)?/
const eastAsianWeekday = /(?:星期|週|周)[一二三四五六日]|[月火水木金土日]曜日?|[월화수목금토일]요일/g
const zone = /^\s*(?:z|gmt|utc|ut|[a-z]{2,4}t)?\s*(?:[+-]\d{1,2}:?\d{2})?(?=\s|$)/

/** The text in small letters and plain figures, without marks that only say which way it runs. */
const plainForm = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/(?![0-9])\p{Nd}/gu, figure)
    .toLowerCase()
    .trim()

/** Figures of every script stand in tens: the nought of its own is so many before it. */
function figure(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++
  return String(value)
}

/** Whether the text in brackets behind an outlet is meant for a date, readable or not; a year alone is. */
export function looksLikeDate(text: string): boolean {
  const plain = plainForm(text)
  const figures = plain.match(/\d+/g) ?? []
  // A date is short; a megabyte of figures is looked through once.
  if (plain.length > longest) return /\d{4}/.test(plain)
  if ([noDate, ago, blank, dayAndMonth].some((form) => form.test(plain)) || figures.length >= 3) return true
  if (figures.some((run) => run.length >= 8 || /^(?:1[349]|2[015])\d{2}$/.test(run))) return true
  return figures.length > 0 && wordsOf(plain).some((word) => monthsNamed(word).length > 0)
}

const inFigures =
  /(?<!\d)(?:\d{1,2}([./-])\d{1,2}\1\d{4}|\d{4}([./-])\d{1,2}\2\d{1,2})(?!\d)|\d{4} ?[年년]|invalid date/
const inWords = /(?<!\d)(?:\d{1,2}(?!\d).*(?:1[349]|2[015])\d{2}|(?:1[349]|2[015])\d{2}(?!\d).*(?<!\d)\d{1,2})(?!\d)/

/** Whether a date, or what stands in its place, is somewhere in the name of an outlet. A year or a month alone is not. */
export function holdsDate(name: string): boolean {
  const plain = plainForm(name.length > 2 * longest ? `${name.slice(0, longest)} ${name.slice(-longest)}` : name)
  if (inFigures.test(plain)) return true
  return inWords.test(plain) && wordsOf(plain).some((word) => monthsNamed(word).length > 0)
}

/**
 * Reads a date as programs and people write it: ISO 8601, what toLocaleDateString and toString of JavaScript print,
 * RFC 822, months in words. `near` is the day of the digest: it tells the calendar and the century. The day is the one
 * that is written, whatever its zone.
 */
export function readWrittenDate(text: string, near: string): WrittenDate {
  const plain = plainForm(text)
    .replace(/\([^()]*\)/g, ' ')
    .replace(eastAsianWeekday, ' ')
    .trim()
    // A Japanese year of the present era: 令和8年 is 2026.
    .replace(/^(?:r|令和)\s?(\d{1,2})(?=\s?[年./-])/, (_, year: string) => String(2018 + Number(year)))
  const basic = /^(\d{4})(\d{2})(\d{2})(?:t\d{4,6}.*)?$/.exec(plain)
  if (basic) return daysOf(basic.slice(1), '', ['ymd'], near)
  const time = clock.exec(plain)
  const after = time ? plain.slice(time.index + time[0].length).replace(zone, ' ') : ''
  const date = time ? `${plain.slice(0, time.index)} ${after}` : plain
  const figures = date.match(/\d+/g) ?? []
  const named = wordsOf(date).filter((word) => !isDateFiller(word))
  const [word] = named
  if (word === undefined && figures.length === 3) {
    const separator = /\d\s*([/.-])/.exec(date)?.[1] ?? ''
    return daysOf(figures, separator, ordersOf(figures, separator), near)
  }
  if (word === undefined || named.length > 1 || figures.length !== 2) return unread
  return { ...unread, days: monthsNamed(word).flatMap((month) => withMonth(figures, month, near)) }
}

const wordsOf = (plain: string): string[] => plain.replace(/(?<=\p{L})\./gu, '').match(/[\p{L}\p{M}]+/gu) ?? []

/** In which orders three figures may stand, the usual one first. A year in front is followed by the month. */
function ordersOf([first = '', , last = '']: readonly string[], separator: string): readonly PossibleDay['order'][] {
  if (first.length > 2) return ['ymd', 'ydm']
  const usual = separator === '/' ? (['mdy', 'dmy'] as const) : (['dmy', 'mdy'] as const)
  return last.length > 2 ? usual : [...usual, 'ymd']
}

function daysOf(
  figures: readonly string[],
  separator: string,
  orders: readonly PossibleDay['order'][],
  near: string,
): WrittenDate {
  const days = orders.flatMap((order) => {
    const at = (part: string) => figures[order.indexOf(part)] ?? ''
    return gregorian(at('y'), Number(at('m')), Number(at('d')), near).map((day): PossibleDay => ({ day, order }))
  })
  // Without its noughts a date with dashes is not ISO's, and some print the day before the month.
  const isIso = separator !== '-' || figures.slice(1).every((figure) => figure.length === 2)
  const isoFirst = isIso && days.some(({ order }) => order === 'ymd') && figures[0] && figures[0].length > 2
  return { separator, days: isoFirst ? days.filter(({ order }) => order === 'ymd') : days }
}

/** `21 January 2026`, `January 21, 2026`: the longer figure is the year; of two short ones the last. */
function withMonth([one = '', other = '']: readonly string[], month: number, near: string): PossibleDay[] {
  const [day, year] = one.length > 2 ? [other, one] : [one, other]
  return gregorian(year, month, Number(day), near).map((found) => ({ day: found, order: 'dmy' }))
}

const print = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** The day in our calendar. A year far from the digest's is looked for in the other calendars that are printed. */
function gregorian(written: string, month: number, day: number, near: string): string[] {
  const year = Number(written) + (written.length === 2 ? 2000 : 0)
  if (written.length !== 2 && written.length !== 4) return []
  // Thailand counts 543 years more.
  const ours = [print(year >= 2400 ? year - 543 : year, month, day)].filter(isDay)
  if (written.length === 4 && year >= 1900) return ours
  if (written.length === 2) return ours.filter((found) => Math.abs(daysBetween(found, near)) < aYearAndMore)
  return otherCalendars().flatMap((calendar) => dayInCalendar(calendar, `${year} ${month} ${day}`, near))
}

const aDay = 24 * 60 * 60 * 1000
const aYearAndMore = 400
const daysBetween = (one: string, other: string): number => (Date.parse(other) - Date.parse(one)) / aDay

const otherCalendars = () =>
  ['persian', 'islamic-umalqura'].map(
    (calendar) =>
      new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        timeZone: 'UTC',
      }),
  )

/** The day around that of the digest which another calendar writes so. */
function dayInCalendar(calendar: Intl.DateTimeFormat, wanted: string, near: string): string[] {
  for (let away = -aYearAndMore; away <= aYearAndMore; away++) {
    const date = new Date(Date.parse(near) + away * aDay)
    const parts = calendar.formatToParts(date)
    const said = ['year', 'month', 'day'].map((type) => parts.find((part) => part.type === type)?.value).join(' ')
    if (said === wanted) return [date.toISOString().slice(0, 10)]
  }
  return []
}
