import { countryWords } from '@/lib/digest/carriers/countries-in'
import { figuresIn } from '@/lib/digest/carriers/figures-in'
import { withoutLabel } from '@/lib/digest/outlets/same-report'
import { isPlainWord, stemOf } from '@/lib/digest/references/words'

/** An article as far as its event can be told from it. */
export interface EventArticle {
  readonly title: string
  readonly summary: string | undefined
  /** ISO 8601. */
  readonly published: string | undefined
}

/** How each word is written in the articles, by its number. */
export type Shown = readonly string[]

/** An article by the numbers of its words, which are in alphabetical order: the same whatever the order of articles. */
export interface ReadArticle {
  /** Ascending. */
  readonly words: readonly number[]
  /** How much each counts, and what it is: `inTitle`, `sign`, both or neither. */
  readonly weights: readonly number[]
  readonly marks: readonly number[]
  readonly titleWeight: number
  /** Its rarest words that other articles have, the rarest first. */
  readonly keys: readonly number[]
  readonly time: number | undefined
}
/** Of its title. */
export const inTitle = 1
/** A name that is not a country's, or a figure. */
export const sign = 2
const figure = 4

/** More of a description is about the background. */
const longestSummary = 300
/** A name or a figure counts more than another word. */
const nameWeight = 1.6
/** Articles are compared that share one of so many of their rarest words. */
const keysOfArticle = 10

/**
 * What can be compared of articles. A word weighs by how few of them have it, names and figures more. Numbers in place of
 * texts: thirty thousand articles are compared in seconds, and fit beside their feeds.
 */
export function readArticles(articles: readonly EventArticle[]): {
  readonly read: readonly ReadArticle[]
  readonly shown: Shown
} {
  const vocabulary = new Map<string, Word>()
  const texts = articles.map((article) => wordsIn(article, vocabulary))
  const met = [...vocabulary.values()]
  const byName = [...vocabulary].sort(([one], [other]) => (one < other ? -1 : 1))
  for (const [number, [, word]] of byName.entries()) word.number = number
  const words = byName.map(([, word]) => word)
  const read = texts.map((text, index) => {
    const codes = text.map((code) => (met[Math.floor(code / markBase)]?.number ?? 0) * markBase + (code % markBase))
    return readArticle(codes, words, articles.length, articles[index]?.published)
  })
  return { read, shown: words.map(({ shown }) => shown) }
}

interface Word {
  /** First in the order in which words are met, then in that of the alphabet. */
  number: number
  /** How many articles have it. */
  frequency: number
  /** Written in small letters somewhere, and so no name. */
  isLowered: boolean
  isPlace: boolean
  shown: string
}

/** Marks are below this. */
const markBase = 8

/** A word and its marks in one figure each: this is held of all articles at once. */
function wordsIn(article: EventArticle, vocabulary: Map<string, Word>): readonly number[] {
  return Array.from(tokensOf(article), ([written, token]) => {
    const { shown, isLower, isFigure, isTitle } = token
    const word = vocabulary.get(written) ?? {
      number: vocabulary.size,
      frequency: 0,
      isLowered: false,
      isPlace: places.has(written),
      shown,
    }
    vocabulary.set(written, word)
    word.frequency += 1
    if (isLower) word.isLowered = true
    if (shown < word.shown) word.shown = shown
    return word.number * markBase + (isTitle ? inTitle : 0) + (isFigure ? figure : 0)
  })
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

/** Countries say where it was, and half of the news of a topic was there. */
const places = new Set(
  Object.values(countryWords).flatMap((words) => words.split(/[| .]+/).map((word) => stemOf(fold(word)))),
)

interface ReadWord {
  readonly stem: string
  readonly inTitle: Token
  readonly inSummary: Token
}
const wordsRead = new Map<string, ReadWord | undefined>()
const mostRead = 100_000

/** A word as it is written; undefined where it tells nothing. Read once, since a gathering has each a thousand times. */
function readWord(written: string): ReadWord | undefined {
  if (wordsRead.has(written)) return wordsRead.get(written)
  if (wordsRead.size > mostRead) wordsRead.clear()
  const word = wordOf(written)
  wordsRead.set(written, word)
  return word
}

function wordOf(written: string): ReadWord | undefined {
  if (/^\p{N}+$/u.test(written)) return undefined
  const word = fold(written)
  const isLower = written === written.toLowerCase() && !/\p{N}/u.test(written)
  // `US` and `EU` are names; `us` is not.
  const isShort = word.length < 3 && (isLower || !/^\p{Lu}+$/u.test(written))
  if (isShort || (isPlainWord(word) && !/^\p{Lu}{2,}$/u.test(written)) || times.has(word)) return undefined
  const token = { shown: written, isLower, isFigure: false }
  return { stem: stemOf(word), inTitle: { ...token, isTitle: true }, inSummary: { ...token, isTitle: false } }
}

function tokensOf({ title, summary }: EventArticle): ReadonlyMap<string, Token> {
  const all = new Map<string, Token>()
  const take = (text: string, isTitle: boolean) => {
    const plain = text.normalize('NFKC').replace(/[’']s\b/g, '')
    for (const { values, shown } of figuresIn(plain))
      add(values.at(-1) ?? shown, { shown, isLower: false, isFigure: true, isTitle })
    for (const written of plain.match(token) ?? []) {
      if (han.test(written)) {
        for (const pair of pairsOf(written)) add(pair, { shown: pair, isLower: false, isFigure: false, isTitle })
        continue
      }
      const word = readWord(written)
      if (word) add(word.stem, isTitle ? word.inTitle : word.inSummary)
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

function readArticle(codes: number[], words: readonly Word[], all: number, published: string | undefined): ReadArticle {
  codes.sort((one, other) => one - other)
  const numbers = codes.map((code) => Math.floor(code / markBase))
  const frequencyOf = (number: number): number => words[number]?.frequency ?? 0
  const isName = (code: number, number: number) => (code & figure) !== 0 || words[number]?.isLowered === false
  const weights = codes.map((code, at) => {
    const number = numbers[at] ?? 0
    return Math.log(1 + all / frequencyOf(number)) * (isName(code, number) ? nameWeight : 1)
  })
  const titleWeight = codes.reduce((sum, code, at) => sum + (code & inTitle ? (weights[at] ?? 0) : 0), 0)
  return {
    words: numbers,
    weights,
    marks: codes.map((code, at) => {
      const number = numbers[at] ?? 0
      return (code & inTitle) | (isName(code, number) && !words[number]?.isPlace ? sign : 0)
    }),
    titleWeight: Math.max(titleWeight, 1e-9),
    keys: numbers
      .filter((number) => frequencyOf(number) > 1)
      .sort((one, other) => frequencyOf(one) - frequencyOf(other) || one - other)
      .slice(0, keysOfArticle),
    time: published === undefined ? undefined : Date.parse(published),
  }
}
