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
