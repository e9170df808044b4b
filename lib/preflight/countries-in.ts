import { countryName } from '@/lib/digest/outlets/country'
import { countryWords } from './country-words'

const codeOf = new Map(
  Object.entries(countryWords).flatMap(([code, words]) => words.split('|').map((word) => [word, code] as const)),
)
const literally = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const isChinese = (word: string): boolean => /\p{Script=Han}/u.test(word)
// Longest first, so that South Sudan is not Sudan; Chinese has no spaces, so it needs no border.
const longestFirst = [...codeOf.keys()].sort((a, b) => b.length - a.length)
const spaced = longestFirst.filter((word) => !isChinese(word)).map(literally)
const words = new RegExp(
  `(?<![\\p{L}\\p{N}])(${spaced.join('|')})(?:s|['’]s?)?(?![\\p{L}\\p{N}])|(${longestFirst.filter(isChinese).join('|')})`,
  'gu',
)

const continents =
  /\b(?:Latin|South|Central|North) Americans?\b|\b(?:Latin|South|Central|North) America\b|\bNew England\b|\bNew Mexico\b/g
const withoutContinents = (text: string): string => text.replace(continents, '/')

/** ISO codes (EU for the Union), by first mention. */
export function countriesIn(text: string): Set<string> {
  const found = new Set<string>()
  for (const [, latin, chinese] of withoutContinents(text).matchAll(words)) {
    const code = codeOf.get(latin ?? chinese ?? '')
    if (code) found.add(code)
  }
  return found
}

export const nameOfCountry = (code: string): string => (code === 'EU' ? 'European Union' : countryName(code))

/** A private-use character, put before each word of a country. */
export const countryMark = '\uE000'

/** Marks every country word, so that `Hong Kong` leaves no `Kong`. */
export const markCountries = (text: string): string =>
  withoutContinents(text).replace(words, (name) => name.replace(/(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])/gu, countryMark))
