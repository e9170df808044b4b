import { nearestWords, slipsForgiven } from '@/lib/digest/search/near-words'
import { one, type Term } from '@/lib/digest/search/terms'
import type { Db } from '@/lib/store/archive'
import * as index from '@/lib/store/search'
import { isVisible, wordTerm } from './visible'

/** A slip that was forgiven: what was typed, and what was searched for instead. */
export interface Mended {
  readonly typed: string
  readonly meant: readonly string[]
}

/** Words that no public document holds, and that are a slip or two from words that one does, ask for those. */
export async function mendSlips(db: Db, terms: readonly Term[], now: Date) {
  const mended: Mended[] = []
  const after: Term[] = []
  for (const term of terms) {
    const meant = await meantBy(db, term, now)
    after.push(meant.length > 0 ? { ...term, needles: meant.map(one) } : term)
    if (meant.length > 0) mended.push({ typed: term.shown, meant })
  }
  return { terms: after, mended }
}

async function meantBy(db: Db, { needles, isExcluded }: Term, now: Date): Promise<readonly string[]> {
  const [first] = needles
  const [word, ...more] = first?.tokens ?? []
  const slips = word === undefined || more.length > 0 || isExcluded ? 0 : slipsForgiven(word)
  if (!word || slips === 0 || !/^\p{Script=Latin}+$/u.test(word)) return []
  if (
    await index.hasWord(
      db,
      needles.map(({ tokens }) => tokens[0] ?? ''),
    )
  )
    return []
  const lengths = { shortest: word.length - slips, longest: word.length + slips }
  for (const beginnings of beginningsOf(word)) {
    const known = await index.listWordsOfLength(db, lengths, beginnings)
    const visible: string[] = []
    for (const near of nearestWords(word, known)) if (await isVisible(db, [wordTerm(near)], now)) visible.push(near)
    if (visible.length > 0) return visible
  }
  return []
}

/**
 * How a misspelt word may really begin: as typed; and else, with a slip among its first two letters (another letter,
 * one too many, one too few, two swapped). Never so short that thousands of words would have to be compared.
 */
function beginningsOf(word: string): readonly (readonly string[])[] {
  const [first = '', second = '', third = ''] = word
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const early = letters.flatMap((letter) => [
    letter + second + third,
    letter + first + second,
    first + letter + third,
    first + letter + second,
  ])
  return [[first + second], [second + third, second + first, first + third, ...early]]
}
