import { findOutlet, type OutletRegistry } from '../outlets/registry'
import { isLoneLetter, termTokens } from './tokens'

export interface Needle {
  readonly tokens: readonly string[]
  readonly isPrefix: boolean
}

export interface Term {
  readonly shown: string
  readonly needles: readonly Needle[]
  /** Typed with a minus: must not occur. */
  readonly isExcluded: boolean
}

const mostTerms = 12
const longestName = 5

/** Words, "phrases" and -exclusions; no operators to get wrong. An outlet's name asks for all of its names. */
export function termsOf(query: string, registry: OutletRegistry): readonly Term[] {
  const parts = [...query.matchAll(/(-?)"([^"]*)"?|(\S+)/gu)].flatMap(([, minus, quoted, bare = '']) => {
    const text = quoted ?? bare.replace(/^-/, '')
    const isExcluded = minus === '-' || /^-[\p{L}\p{N}]/u.test(bare)
    return termTokens(text).length === 0 ? [] : [{ text, isExcluded, isQuoted: quoted !== undefined }]
  })
  const terms: Term[] = []
  for (let at = 0; at < parts.length && terms.length < mostTerms; ) {
    const name = nameAt(parts, at, registry)
    const part = parts[at]
    if (!part) break
    if (name) {
      terms.push({ shown: name.shown, needles: name.needles, isExcluded: part.isExcluded })
      at += name.length
    } else {
      terms.push({ shown: part.text, needles: needlesOf(part.text, part.isQuoted), isExcluded: part.isExcluded })
      at += 1
    }
  }
  return terms
}

type Part = { readonly text: string; readonly isExcluded: boolean; readonly isQuoted: boolean }

function nameAt(parts: readonly Part[], at: number, registry: OutletRegistry) {
  for (let length = Math.min(longestName, parts.length - at); length > 0; length--) {
    const run = parts.slice(at, at + length)
    if (length > 1 && run.some(({ isQuoted, isExcluded }) => isQuoted || isExcluded)) continue
    const shown = run.map(({ text }) => text).join(' ')
    const outlet = findOutlet(registry, shown)
    if (!outlet) continue
    const names = [shown, outlet.name, ...outlet.aliases, ...outlet.hosts]
    return { shown, length, needles: names.map((name) => needle(name)) }
  }
  return undefined
}

/** `tariff` also finds tariffs, and tariffs tariff; a quoted phrase only itself. */
export function needlesOf(text: string, isQuoted = false): readonly Needle[] {
  const asTyped = needle(text)
  const [word, ...more] = asTyped.tokens
  if (isQuoted || more.length > 0 || !word || !/^[a-z]{4,}$/.test(word)) return [asTyped]
  return [asTyped, one(word.endsWith('s') ? word.slice(0, -1) : `${word}s`)]
}

export const one = (word: string): Needle => ({ tokens: [word], isPrefix: false })

const needle = (text: string): Needle => {
  const tokens = termTokens(text).map((token) => token.text)
  return { tokens, isPrefix: tokens.length === 1 && isLoneLetter(text.trim()) }
}
