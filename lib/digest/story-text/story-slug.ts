import { isDay } from '../moment'
import { withoutDebris } from './title-debris'

const longest = 80
const fewestLetters = 4

/**
 * `2025-05-23-us-china-relations-trade-and-security-tensions-persist`. A title with too few Latin words gets a
 * fingerprint.
 */
export function storySlug(day: string, title: string, outlets: readonly string[] = []): string {
  const name = withoutDebris(title, outlets)
  const { words, isCut } = latinWords(name)
  const latin = words.replace(/[^a-z]/g, '').length
  const isLatin = !/(?!\p{Script=Latin})\p{L}/u.test(name.normalize('NFKD'))
  const tells = latin >= fewestLetters && isLatin && !isCut
  return tells ? slugOf(day, words) : distinctSlug(day, title, outlets)
}

/** The slug with a fingerprint of the title, unique for the day. */
export function distinctSlug(day: string, title: string, outlets: readonly string[] = []): string {
  const { words } = latinWords(withoutDebris(title, outlets), longest - 9)
  return slugOf(day, `${words || '-story'}-${fingerprint(title)}`)
}

/** The slug of earlier versions: an existing file keeps it. */
export const formerSlug = (day: string, title: string): string =>
  slugOf(day, latinWords(title).words || `-story-${fingerprint(title)}`)

function slugOf(day: string, name: string): string {
  if (!isDay(day)) throw new RangeError(`“${day}” is not a calendar date`)
  return `${day}${name}`
}

function latinWords(title: string, most = longest): { readonly words: string; readonly isCut: boolean } {
  const words = title
    .normalize('NFKD')
    .replace(/[\p{M}'’‘]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let joined = ''
  let isCut = false
  for (const word of words) {
    if (joined.length + word.length < most) joined += `-${word}`
    else isCut = true
  }
  return { words: joined, isCut }
}

function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}
