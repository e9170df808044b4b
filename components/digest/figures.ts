import type { Digest, Story } from '@/lib/digest/document'
import type { Highlight } from '@/lib/digest/highlight'

/** `1 source`, `20 sources`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** How many outlets the sources name, each counted once. */
export const outletsNamed = (sources: readonly { readonly outlet: string }[]): number =>
  new Set(sources.map(({ outlet }) => outlet)).size

/** What is set as the headline: the first overall highlight, or the title where there is none. */
export const leadOf = (digest: Digest): Highlight | undefined => digest.highlights[0]

const WORDS_A_MINUTE = 220

/** Whole minutes it takes to read the digest's own text; the sources' titles are not read but looked up. */
export function minutesToRead(document: Digest | Story): number {
  const texts =
    document.kind === 'digest'
      ? [document.highlights, ...document.perspectives.map(({ highlights }) => highlights)].flat().map(plainOf)
      : [document.summary, ...document.keyPoints.map(plainOf), ...document.articles.map(({ account }) => account)]
  return Math.max(1, Math.round(wordsIn(texts.join(' ')) / WORDS_A_MINUTE))
}

const plainOf = ({ plain }: Highlight): string => plain

/** Words of any script: a run of letters, or a single Han character. */
const wordsIn = (text: string): number => text.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu)?.length ?? 0
