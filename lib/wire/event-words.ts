import { stemmer } from 'stemmer'
import { countryWords } from '@/lib/digest/carriers/countries-in'
import { figuresIn } from '@/lib/digest/carriers/figures-in'
import { withoutLabel } from '@/lib/digest/outlets/same-report'
import { isPlainWord } from '@/lib/digest/references/words'

/** An article as far as its event can be told from it. */
export interface EventArticle {
  readonly title: string
  readonly summary: string | undefined
  /** ISO 8601. */
  readonly published: string | undefined
}

/** How a word is written in the articles. */
export type Shown = ReadonlyMap<string, string>

/** An article by its words. */
export interface ReadArticle {
  /** By word; its own title's words count whole. */
  readonly words: ReadonlyMap<string, { readonly weight: number; readonly isTitle: boolean; readonly isSign: boolean }>
  readonly titleWeight: number
  readonly keys: readonly string[]
  readonly time: number | undefined
}

/** More of a description is about the background. */
const longestSummary = 300
/** A name or a figure counts more than another word. */
const nameWeight = 1.6
/** Articles are compared that share one of so many of their rarest words. */
const keysOfArticle = 10

/** What can be compared of articles. A word weighs by how few of them have it, names and figures more. */
export function readArticles(articles: readonly EventArticle[]): {
  readonly read: readonly ReadArticle[]
  readonly shown: Shown
} {
  const texts = articles.map(tokensOf)
  const shown = new Map<string, string>()
  const frequency = new Map<string, number>()
  const lowered = new Set<string>()
  for (const text of texts)
    for (const [word, token] of text) {
      frequency.set(word, (frequency.get(word) ?? 0) + 1)
      const known = shown.get(word)
      if (known === undefined || token.shown < known) shown.set(word, token.shown)
      if (token.isLower) lowered.add(word)
    }
  const corpus = { frequency, lowered, all: articles.length }
  return { read: texts.map((text, index) => readArticle(text, corpus, articles[index])), shown }
}

interface Token {
  readonly shown: string
  readonly isLower: boolean
  readonly isFigure: boolean
  readonly isTitle: boolean
}

const han = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u
const token = /[\p{L}\p{M}\p{N}]+/gu
/** When something is said to be tells nothing of what it is. */
const times = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september ' +
    'october november december today tomorrow yesterday day days week weeks month months year years'
  ).split(' '),
)
const fold = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const stems = new Map<string, string>()
const mostStems = 100_000

function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  if (stems.size > mostStems) stems.clear()
  const stem = stemmer(word)
  stems.set(word, stem)
  return stem
}

/** Countries say where it was, and half of the news of a topic was there. */
const places = new Set(
  Object.values(countryWords).flatMap((words) => words.split(/[| .]+/).map((word) => stemOf(fold(word)))),
)

function tokensOf({ title, summary }: EventArticle): ReadonlyMap<string, Token> {
  const all = new Map<string, Token>()
  const take = (text: string, isTitle: boolean) => {
    const plain = text.normalize('NFKC').replace(/[’']s\b/g, '')
    for (const { values, shown } of figuresIn(plain))
      add(values.at(-1) ?? shown, { shown, isLower: false, isFigure: true, isTitle })
    for (const written of plain.match(token) ?? []) {
      if (/^\p{N}+$/u.test(written)) continue
      if (han.test(written)) {
        for (const pair of pairsOf(written)) add(pair, { shown: pair, isLower: false, isFigure: false, isTitle })
        continue
      }
      const word = fold(written)
      const isLower = written === written.toLowerCase() && !/\p{N}/u.test(written)
      // `US` and `EU` are names; `us` is not.
      const isShort = word.length < 3 && (isLower || !/^\p{Lu}+$/u.test(written))
      if (isShort || (isPlainWord(word) && !/^\p{Lu}{2,}$/u.test(written)) || times.has(word)) continue
      add(stemOf(word), { shown: written, isLower, isFigure: false, isTitle })
    }
  }
  // What the title has is the title's, whatever follows.
  const add = (word: string, given: Token) => {
    const known = all.get(word)
    if (!known) all.set(word, given)
    else if (given.isLower && !known.isLower) all.set(word, { ...known, isLower: true })
  }
  take(withoutLabel(title), true)
  if (summary !== undefined) take(summary.slice(0, longestSummary), false)
  return all
}

const pairsOf = (run: string): string[] => {
  const letters = [...run]
  return letters.length < 2 ? letters : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
}

interface Corpus {
  readonly frequency: ReadonlyMap<string, number>
  /** Words that are written in small letters somewhere, and so are no names. */
  readonly lowered: ReadonlySet<string>
  readonly all: number
}

function readArticle(
  text: ReadonlyMap<string, Token>,
  { frequency, lowered, all }: Corpus,
  article: EventArticle | undefined,
): ReadArticle {
  const words = new Map(
    [...text].map(([word, { isFigure, isTitle }]) => {
      const isName = isFigure || !lowered.has(word)
      const isSign = isName && !places.has(word)
      const rarity = Math.log(1 + all / (frequency.get(word) ?? 1))
      return [word, { weight: rarity * (isName ? nameWeight : 1), isTitle, isSign }] as const
    }),
  )
  const titleWeight = [...words.values()].reduce((sum, { weight, isTitle }) => sum + (isTitle ? weight : 0), 0)
  const keys = [...words]
    .filter(([word]) => (frequency.get(word) ?? 0) > 1)
    .sort(([a], [b]) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1))
    .slice(0, keysOfArticle)
    .map(([word]) => word)
  const time = article?.published === undefined ? undefined : Date.parse(article.published)
  return { words, titleWeight: Math.max(titleWeight, 1e-9), keys, time }
}
