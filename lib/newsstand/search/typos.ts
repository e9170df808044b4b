import { nearWords, slipsForgiven } from '@/lib/digest/search/near-words'
import { one, type Term } from '@/lib/digest/search/terms'
import type { Db } from '@/lib/store/archive'
import { listWordsOfLength } from '@/lib/store/projections/search'
import { isVisible, wordTerm } from './visible'

export interface CorrectedTerms {
  readonly typed: string
  readonly meant: readonly string[]
}

/** Each is compared with hundreds of words while other readers wait. */
const mostLookedUp = 4
const mostMeant = 3

/** Replaces words in no public document by words one or two typos away. Uses public text alone. */
export async function correctTypos(db: Db, terms: readonly Term[], now: Date) {
  const mended: CorrectedTerms[] = []
  const after: Term[] = []
  let lookedUp = 0
  for (const term of terms) {
    const word = lookedUp < mostLookedUp ? await unknownWord(db, term, now) : undefined
    if (word) lookedUp += 1
    const meant = word ? await meantBy(db, word, now) : []
    after.push(meant.length > 0 ? { ...term, needles: meant.map(one) } : term)
    if (meant.length > 0) mended.push({ typed: term.shown, meant })
  }
  return { terms: after, mended }
}

async function unknownWord(db: Db, term: Term, now: Date): Promise<string | undefined> {
  const { needles, isExcluded } = term
  const [first] = needles
  const [word, ...more] = first?.tokens ?? []
  if (!word || more.length > 0 || isExcluded || !slipsForgiven(word)) return undefined
  if (!/^\p{Script=Latin}+$/u.test(word) || (await isVisible(db, [term], now))) return undefined
  return word
}

async function meantBy(db: Db, word: string, now: Date): Promise<readonly string[]> {
  const slips = slipsForgiven(word)
  const lengths = { shortest: word.length - slips, longest: word.length + slips }
  for (const beginnings of beginningsOf(word)) {
    const near = nearWords(word, await listWordsOfLength(db, lengths, beginnings))
    const visible = await nearestVisible(db, near, now)
    if (visible.length > 0) return visible
  }
  return []
}

async function nearestVisible(db: Db, near: ReturnType<typeof nearWords>, now: Date): Promise<readonly string[]> {
  const visible: { readonly word: string; readonly slips: number }[] = []
  for (const each of near) {
    const [nearest] = visible
    if (visible.length === mostMeant || (nearest && each.slips > nearest.slips)) break
    if (await isVisible(db, [wordTerm(each.word)], now)) visible.push(each)
  }
  return visible.map(({ word }) => word)
}

/** As typed, or with one typo in the first two letters: long enough that only some words have to be compared. */
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
