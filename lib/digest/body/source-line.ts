import { decodeString } from 'micromark-util-decode-string'
import { cleanText } from '../clean-text'
import { type LocaleTag, readLocaleTag } from './locale-tag'
import { looksLikeDate } from './written-date'

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
