import { decodeString } from 'micromark-util-decode-string'
import { cleanText } from '../clean-text'
import { looksLikeDate, type PossibleDay, readWrittenDate, type WrittenDate } from './written-date'

export interface SourceLine {
  readonly tag: LocaleTag | undefined
  readonly title: string
  readonly hasStrayTag: boolean
  readonly link: string
  readonly outlet: string
  readonly written: string | undefined
}

const longest = 10_000
const mostAttempts = 12
const target = /^\([ \t]*(?:<([^<>]*)>|([^\s<>]*?))(?:[ \t]+(?:"[^"]*"|'[^']*'))?[ \t]*\)(?=[ \t]|$)/
const bareDate = /^(.*?\S)[ \t]*(?:[,;|·–—-][ \t]*|[ \t])(\d{1,4}([./-])[ \t]?\d{1,2}\3[ \t]?\d{1,4}(?:T[\d:.]+\S*)?)$/

/**
 * Parses `[en-US] [title](link) - outlet (1/21/2026)`; locale and date are optional. All between the brackets is the
 * title, literally. Returns a reason (a string) if it is not a source.
 */
export function parseSourceLine(raw: string): SourceLine | string {
  if (raw.length > longest) return `is longer than ${longest} characters`
  const line = raw.trim()
  const tag = readLocaleTag(line)
  const rest = line.slice(tag?.text.length ?? 0)
  if (!rest.startsWith('[')) return 'does not begin with [title](link)'
  const split = splitAtLink(rest)
  if (!split) return 'has no [title](link)'
  const title = readText(split.title)
  if (!title) return 'has a blank title'
  const suffix = readSuffix(split.suffix)
  if (typeof suffix === 'string') return suffix
  return { tag, title, hasStrayTag: hasStrayTag(split.title), link: decodeString(split.link).trim(), ...suffix }
}

/** The item's first line with another title (Markdown); undefined unless it holds a whole source. */
export function withTitle(content: string, title: string): string | undefined {
  const [lead = ''] = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]*/.exec(content) ?? []
  const line = content.slice(lead.length)
  if (typeof parseSourceLine(line) === 'string') return undefined
  const before = lead + (readLocaleTag(line)?.text ?? '')
  const old = splitAtLink(content.slice(before.length).trimEnd())?.title
  return old === undefined ? undefined : `${before}[${title}${content.slice(before.length + 1 + old.length)}`
}

/** The last `](…)` ends the title: brackets within it cannot end it earlier. */
function splitAtLink(rest: string): { title: string; link: string; suffix: string } | undefined {
  let end = rest.length
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    end = rest.lastIndexOf('](', end - 1)
    if (end < 1) return undefined
    const found = target.exec(rest.slice(end + 1))
    if (!found) continue
    const link = found[1] ?? found[2] ?? ''
    return { title: rest.slice(1, end), link, suffix: rest.slice(end + 1 + found[0].length).trim() }
  }
  return undefined
}

function readSuffix(suffix: string): Pick<SourceLine, 'outlet' | 'written'> | string {
  const named = /^[-–—][ \t]+(.+)$/.exec(suffix)?.[1]
  if (!named) return 'names no outlet after the link'
  const { name, written } = splitAtDate(named)
  const outlet = readText(name)
  if (!outlet) return 'names no outlet after the link'
  return openBrackets(outlet) <= 0 ? { outlet, written } : 'ends within a bracket'
}

function splitAtDate(named: string): { readonly name: string; readonly written: string | undefined } {
  const opens = openingOf(named)
  const written = opens === undefined ? undefined : cleanText(decodeString(named.slice(opens + 1, -1)))
  if (written !== undefined && looksLikeDate(written)) return { name: named.slice(0, opens), written }
  const [, name, bare] = bareDate.exec(named) ?? []
  return name && bare ? { name, written: bare } : { name: named, written: undefined }
}

function openingOf(text: string): number | undefined {
  let depth = 0
  for (let at = text.length - 1; at >= 0; at--) {
    if (closing.includes(text[at] ?? '')) depth++
    else if (depth > 0 && opening.includes(text[at] ?? '')) depth--
    if (depth === 0) return at < text.length - 1 ? at : undefined
  }
  return undefined
}

const opening = '([（'
const closing = ')]）'

const readText = (raw: string): string => cleanText(decodeString(raw))

function hasStrayTag(title: string): boolean {
  const first = /^[\s[(]*([^\s[\](){}]{2,30})/.exec(title)?.[1]
  if (!first || readLocaleTag(`[${first}] [`)?.isDoubtful !== false) return false
  let depth = 0
  for (const sign of title.replace(/\\./g, '')) {
    if (sign === '[') depth++
    else if (sign === ']' && --depth < 0) return true
  }
  return depth !== 0 || title.includes('](')
}

const openBrackets = (text: string): number => (text.match(/\(/g)?.length ?? 0) - (text.match(/\)/g)?.length ?? 0)

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

/** The language and region before a source's title: `[en-US] `. */
export interface LocaleTag {
  readonly text: string
  readonly locale: string | undefined
  readonly isDoubtful: boolean
}

const brackets = /^(?:(?:\[[^[\]]{0,60}\]|\[\[[^[\]]{0,60}\]\])[\s\p{Cf}]*(?:[:|,;·–—-][\s\p{Cf}]*)?)+(?=\[)/u
const nothing = /^(?:unknown|undefined|null|none|und|n\/?a|x+|-*)$/i

const names = (type: 'language' | 'region' | 'script') => new Intl.DisplayNames(['en'], { type, fallback: 'none' })
const known = { language: names('language'), region: names('region'), script: names('script') }

/** Brackets are a tag only if the title's own brackets follow. */
export function readLocaleTag(line: string): LocaleTag | undefined {
  const text = brackets.exec(line)?.[0]
  if (text === undefined) return undefined
  const [first = '', ...more] = [...text.matchAll(/\[([^[\]]+|)\]/g)].map(([, inner = '']) => inner.trim())
  const parts = first
    .replace(/\.utf-?8$/i, '')
    .split(/[-_]/)
    .filter((part) => part !== 'NaN' && !nothing.test(part))
  if (parts.length === 0) return { text, locale: undefined, isDoubtful: more.length > 0 }
  const locale = localeOf(parts)
  const isRegion = parts.length === 1 && /^(?:[A-Z]{2}|\d{3})$/.test(parts[0] ?? '') && isKnown('region', parts[0])
  return { text, locale: isRegion ? undefined : locale, isDoubtful: more.length > 0 || (!locale && !isRegion) }
}

/** `en_US`, `EN-us` → `en-US`. Drops an unknown region or script; undefined without a language. */
function localeOf([language = '', ...rest]: readonly string[]): string | undefined {
  if (!/^[a-z]{2,3}$/i.test(language) || !isKnown('language', language)) return undefined
  const isVariant = (part: string) => /^(?:\d\w{3}|\w{5,8})$/.test(part)
  if (!rest.every((part) => isKnown('region', part) || isKnown('script', part) || isVariant(part))) return undefined
  try {
    return Intl.getCanonicalLocales([language, ...rest].join('-'))[0]
  } catch {
    return undefined
  }
}

const shapes = { language: /^[a-z]{2,3}$/i, region: /^(?:[a-z]{2}|\d{3})$/i, script: /^[a-z]{4}$/i }

function isKnown(type: keyof typeof known, code = ''): boolean {
  if (!shapes[type].test(code)) return false
  const cased = type === 'region' ? code.toUpperCase() : code.toLowerCase()
  return known[type].of(type === 'script' ? cased.replace(/^./, (letter) => letter.toUpperCase()) : cased) !== undefined
}
