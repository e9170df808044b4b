import { stemsOf } from './words'

/** A source (title), or an article of a story (title and account). */
export interface Carrier {
  readonly id: string
  readonly text: string
}

/** Built once and compared with many highlights. */
export interface CarrierIndex {
  readonly carriers: readonly { readonly id: string; readonly words: ReadonlySet<string> }[]
  readonly frequency: ReadonlyMap<string, number>
}

/** A match must share this many meaningful words… */
const fewest = 2
/** …and this share of their weight, rare words weighing more. */
const enough = 0.36
const nearBest = 0.6
const most = 4

const han = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u

/** Stems, or pairs of neighbouring letters for scripts without spaces. */
export function meaningOf(text: string): Set<string> {
  return new Set([...stemsOf(text)].flatMap((word) => (han.test(word) ? pairsOf(word) : [word])))
}

function pairsOf(run: string): string[] {
  const letters = [...run]
  return letters.length < 2 ? letters : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
}

export function indexCarriers(carriers: readonly Carrier[]): CarrierIndex {
  const read = carriers.map(({ id, text }) => ({ id, words: meaningOf(text) }))
  const frequency = new Map<string, number>()
  for (const { words } of read) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  return { carriers: read, frequency }
}

/** Ids of likely sources for a highlight (plain text or Markdown), best first. An editor confirms each one. */
export function suggestSources(text: string, { carriers, frequency }: CarrierIndex): readonly string[] {
  const wanted = meaningOf(text)
  const weight = (word: string) => Math.log(1 + carriers.length / (frequency.get(word) ?? 0.5))
  const sum = (words: Iterable<string>) => [...words].reduce((total, word) => total + weight(word), 0)
  const whole = sum([...wanted].filter((word) => frequency.has(word)))
  const rated = carriers
    .map(({ id, words }) => {
      const shared = [...words].filter((word) => wanted.has(word))
      const weighed = sum(shared)
      // A title is short: finding all of it in the highlight counts as much as the reverse.
      return { id, shared: shared.length, score: weighed / Math.min(sum(words), Math.max(whole, 1)) }
    })
    .filter(({ shared, score }) => shared >= fewest && score >= enough)
    .sort((one, other) => other.score - one.score)
  const best = rated[0]?.score ?? 0
  return rated
    .filter(({ score }) => score >= best * nearBest)
    .slice(0, most)
    .map(({ id }) => id)
}
