import { cleanText, stripInvisible } from '@/lib/digest/clean-text'

/**
 * Removes what XML 1.0 forbids (https://www.w3.org/TR/xml/#charsets): one such character breaks a feed. The domain
 * cleans its text, but feeds do not rely on it.
 */
export const legalText = stripInvisible

export const legalLine = cleanText

/** At most `limit` characters, cut between words, never inside a character. */
export function shortened(text: string, limit: number): string {
  const letters = [...text]
  if (letters.length <= limit) return text
  const cut = letters.slice(0, limit - 1).join('')
  const words = cut.slice(0, Math.max(0, cut.lastIndexOf(' ')))
  return `${(words.length > cut.length / 2 ? words : cut).trimEnd()}…`
}
