import { isDay } from '../moment'
import { isDateFiller, monthsNamed } from './month-names'

export interface PossibleDay {
  readonly day: string
  readonly order: 'ymd' | 'ydm' | 'mdy' | 'dmy'
}

export interface WrittenDate {
  readonly separator: string
  /** The usual reading first; empty if unreadable. */
  readonly days: readonly PossibleDay[]
}

const unread: WrittenDate = { separator: '', days: [] }
const noDate = /^(?:invalid|nan|undefined|null|unknown|none|n\/?a|n\.? ?d\.?|yesterday|today|tomorrow)(?![\p{L}\p{N}])/u
const longest = 200
const blank = /^[\s?.–—-]*$/
const ago =
  /\d+ ?(?:m|min|minutes?|h|hours?|d|days?|weeks?|months?|years?) ago|^(?:hace|il y a|vor|há|منذ|قبل|לפני) .*\d|\d.* (?:назад|fa|geleden|sedan|temu|önce)$|\d+ ?\p{L}{1,2} ?[前전]$/u
const dayAndMonth =
  /^(?!24\/7$)(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|1[0-2])\.?$|^(?:0?[1-9]|1[0-2])([./-])(?:0?[1-9]|[12]\d|3[01])\.?$/
const clock = /(?:(?<=\d)t|[,\s]*)(?<!\d)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?\s?m\b\.?)?/
const eastAsianWeekday = /(?:星期|週|周)[一二三四五六日]|[月火水木金土日]曜日?|[월화수목금토일]요일/g
const zone = /^\s*(?:z|gmt|utc|ut|[a-z]{2,4}t)?\s*(?:[+-]\d{1,2}:?\d{2})?(?=\s|$)/

const plainForm = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/(?![0-9])\p{Nd}/gu, figure)
    .toLowerCase()
    .trim()

/** Digits of every script are in blocks of ten that start at zero. */
function figure(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++
  return String(value)
}

/** Whether the brackets after an outlet are meant as a date, readable or not; a year alone is. */
export function looksLikeDate(text: string): boolean {
  const plain = plainForm(text)
  const figures = plain.match(/\d+/g) ?? []
  // A megabyte of digits is scanned only once.
  if (plain.length > longest) return /\d{4}/.test(plain)
  if ([noDate, ago, blank, dayAndMonth].some((form) => form.test(plain)) || figures.length >= 3) return true
  if (figures.some((run) => run.length >= 8 || /^(?:1[349]|2[015])\d{2}$/.test(run))) return true
  return figures.length > 0 && wordsOf(plain).some((word) => monthsNamed(word).length > 0)
}

const inFigures =
  /(?<!\d)(?:\d{1,2}([./-])\d{1,2}\1\d{4}|\d{4}([./-])\d{1,2}\2\d{1,2})(?!\d)|\d{4} ?[年년]|invalid date/
const inWords = /(?<!\d)(?:\d{1,2}(?!\d).*(?:1[349]|2[015])\d{2}|(?:1[349]|2[015])\d{2}(?!\d).*(?<!\d)\d{1,2})(?!\d)/

/** Whether an outlet's name contains a date. A year or month alone does not count. */
export function holdsDate(name: string): boolean {
  const plain = plainForm(name.length > 2 * longest ? `${name.slice(0, longest)} ${name.slice(-longest)}` : name)
  if (inFigures.test(plain)) return true
  return inWords.test(plain) && wordsOf(plain).some((word) => monthsNamed(word).length > 0)
}

/**
 * Reads a date as written, whatever its zone: ISO 8601, JavaScript's toString and toLocaleDateString, RFC 822, months
 * in words. `near`, the digest's day, decides calendar and century.
 */
export function readWrittenDate(text: string, near: string): WrittenDate {
  const plain = plainForm(text)
    .replace(/\([^()]*\)/g, ' ')
    .replace(eastAsianWeekday, ' ')
    .trim()
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
  // Without leading zeros it is not ISO, and some print the day before the month.
  const isIso = separator !== '-' || figures.slice(1).every((figure) => figure.length === 2)
  const isoFirst = isIso && days.some(({ order }) => order === 'ymd') && figures[0] && figures[0].length > 2
  return { separator, days: isoFirst ? days.filter(({ order }) => order === 'ymd') : days }
}

function withMonth([one = '', other = '']: readonly string[], month: number, near: string): PossibleDay[] {
  const [day, year] = one.length > 2 ? [other, one] : [one, other]
  return gregorian(year, month, Number(day), near).map((found) => ({ day: found, order: 'dmy' }))
}

const print = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

function gregorian(written: string, month: number, day: number, near: string): string[] {
  const year = Number(written) + (written.length === 2 ? 2000 : 0)
  if (written.length !== 2 && written.length !== 4) return []
  // The Thai year is 543 ahead.
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

function dayInCalendar(calendar: Intl.DateTimeFormat, wanted: string, near: string): string[] {
  for (let away = -aYearAndMore; away <= aYearAndMore; away++) {
    const date = new Date(Date.parse(near) + away * aDay)
    const parts = calendar.formatToParts(date)
    const said = ['year', 'month', 'day'].map((type) => parts.find((part) => part.type === type)?.value).join(' ')
    if (said === wanted) return [date.toISOString().slice(0, 10)]
  }
  return []
}
