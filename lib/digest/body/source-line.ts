import { decodeString } from 'micromark-util-decode-string'
import { cleanText } from '../clean-text'
import { isDay } from '../moment'

export interface SourceLine {
  readonly locale: string | undefined
  readonly title: string
  /** As the Markdown means it; not yet checked. */
  readonly link: string
  readonly outlet: string
  readonly date: string | undefined
}

const longest = 10_000
const mostAttempts = 12
const localeTag = /^\[([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})\][ \t]+(?=\[)/
const target = /^\([ \t]*(?:<([^<>]*)>|([^\s<>]*?))(?:[ \t]+(?:"[^"]*"|'[^']*'))?[ \t]*\)(?=[ \t]|$)/
const writtenDate = /\((?:(\d{1,2})\/(\d{1,2})\/(\d{4})|(\d{4}-\d{2}-\d{2})(?:T[\d:.]+Z?)?)\)$/

/**
 * `[en-US] [title](link) - outlet (1/21/2026)`: locale and date may be missing, the date may be ISO. Everything
 * between the brackets is the title, literally, whatever brackets it has itself. A string is the reason why a
 * line is none.
 */
export function parseSourceLine(raw: string): SourceLine | string {
  if (raw.length > longest) return `is longer than ${longest} characters`
  const line = raw.trim()
  const locale = localeTag.exec(line)
  const rest = line.slice(locale?.[0].length ?? 0)
  if (!rest.startsWith('[')) return 'does not begin with [title](link)'
  const split = splitAtLink(rest)
  if (!split) return 'has no [title](link)'
  const title = readText(split.title)
  if (!title) return 'has a blank title'
  const suffix = readSuffix(split.suffix)
  if (typeof suffix === 'string') return suffix
  return { locale: locale?.[1], title, link: decodeString(split.link).trim(), ...suffix }
}

/**
 * A list item's first line with another title, which is Markdown already; undefined where the line does not hold a
 * whole source.
 */
export function withTitle(content: string, title: string): string | undefined {
  const [lead = ''] = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]*/.exec(content) ?? []
  const line = content.slice(lead.length)
  if (typeof parseSourceLine(line) === 'string') return undefined
  const before = lead + (localeTag.exec(line)?.[0] ?? '')
  const old = splitAtLink(content.slice(before.length).trimEnd())?.title
  return old === undefined ? undefined : `${before}[${title}${content.slice(before.length + 1 + old.length)}`
}

/** The last `](…)` ends the title: what a feed put into it cannot end it earlier. */
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

function readSuffix(suffix: string): Pick<SourceLine, 'outlet' | 'date'> | string {
  const named = /^[-–—][ \t]+(.+)$/.exec(suffix)?.[1]
  if (!named) return 'names no outlet after the link'
  const found = writtenDate.exec(named)
  const date = found
    ? (found[4] ?? `${found[3]}-${found[1]?.padStart(2, '0')}-${found[2]?.padStart(2, '0')}`)
    : undefined
  if (date !== undefined && !isDay(date)) return `has “${found?.[0].trim()}”, which is no day of the calendar`
  const outlet = readText(found ? named.slice(0, found.index) : named)
  if (!outlet) return 'names no outlet after the link'
  return openBrackets(outlet) <= 0 ? { outlet, date } : 'ends within a bracket'
}

const readText = (raw: string): string => cleanText(decodeString(raw))

const openBrackets = (text: string): number => (text.match(/\(/g)?.length ?? 0) - (text.match(/\)/g)?.length ?? 0)
