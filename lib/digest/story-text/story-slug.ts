import { isDay } from '../moment'

const longest = 80

/** The slug of a story of a day: `2025-05-23-us-china-relations-trade-and-security-tensions-persist`. */
export function storySlug(day: string, title: string): string {
  if (!isDay(day)) throw new RangeError(`“${day}” is no day`)
  const words = title
    .normalize('NFKD')
    .replace(/[\p{M}'’‘]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const name = words.reduce(
    (joined, word) => (joined.length + word.length < longest ? `${joined}-${word}` : joined),
    '',
  )
  // A title without Latin letters still needs a name that is its own and always the same.
  return `${day}${name || `-story-${fingerprint(title)}`}`
}

function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}
