import { cleanText, stripInvisible } from '@/lib/digest/clean-text'

/**
 * The text without what XML 1.0 may not carry (https://www.w3.org/TR/xml/#charsets): control characters, lone
 * surrogates, noncharacters. The domain cleans what it shows; a feed that one character can break does not rely on it.
 */
export const legalText = stripInvisible

/** The same on one line: titles, summaries, attributes. */
export const legalLine = cleanText

/** At most `limit` characters, cut between words where there are any, never inside a character. */
export function shortened(text: string, limit: number): string {
  const letters = [...text]
  if (letters.length <= limit) return text
  const cut = letters.slice(0, limit - 1).join('')
  const words = cut.slice(0, Math.max(0, cut.lastIndexOf(' ')))
  return `${(words.length > cut.length / 2 ? words : cut).trimEnd()}…`
}
