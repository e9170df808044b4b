import { isPlainWord, stemOf, wordsOf } from '../references/words'
import { names } from './aliases'
import { splitCountries } from './countries-in'
import { figuresIn, numbersInWords } from './figures-in'
import { officesIn } from './offices'
import { synonyms } from './synonyms'

/** A stretch of a text and what it means: its own meaning first, then what it says besides (`Xi`: president, China). */
export interface Span {
  readonly kind: 'name' | 'country' | 'figure' | 'office' | 'word'
  readonly meanings: readonly string[]
}

const lines = (table: string): string[] => table.split('\n').filter(Boolean)

const groups = lines(synonyms).map((line) => line.split('|'))
/** Groups by stem; a word may be in several. */
const groupsOfStem = new Map<string, string[]>()
interface Phrase {
  readonly stems: readonly string[]
  readonly group: string
}
/** Phrases by their first stem, the longest first. */
const phrasesOfStem = new Map<string, Phrase[]>()
groups.forEach((words, index) => {
  const group = `group:${index}`
  for (const word of words) {
    const [first = '', ...others] = word.split(' ').map(stemOf)
    if (others.length > 0) {
      const phrases = [...(phrasesOfStem.get(first) ?? []), { stems: [first, ...others], group }]
      phrasesOfStem.set(
        first,
        phrases.sort((a, b) => b.stems.length - a.stems.length),
      )
    } else groupsOfStem.set(first, [...new Set([...(groupsOfStem.get(first) ?? []), group])])
  }
})

export const han = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u
export const pairsOf = (run: string): string[] => {
  const letters = [...run]
  return letters.length < 2 ? letters : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
}

/** What every form of a name means: `name:…`, then `office:ceo`, `country:US` and words. */
export const meaningsOfName: ReadonlyMap<string, readonly string[]> = new Map(
  lines(names).flatMap((line) => {
    const [forms = '', besides = ''] = line.split(': ')
    const said = [...besides.matchAll(/\(([^)]*)\)/g)].flatMap(([, words = '']) => wordSpans(words))
    const codes = besides.replace(/\([^)]*\)/g, '').match(/\S+/g) ?? []
    const more = codes.map((code) => {
      if (code.startsWith('=')) return `name:${code.slice(1).replaceAll('-', ' ')}`
      return /^[A-Z]{2}$/.test(code) ? `country:${code}` : `office:${code}`
    })
    const own = `name:${forms.split('|', 1)[0]}`
    const meanings = [own, ...more, ...said.flatMap((span) => span.meanings)]
    return forms.split('|').map((form) => [form, meanings] as const)
  }),
)
/** By the first word of a name, the longest first: thousands of texts are read for a page. */
const namesByFirstWord = new Map<string, string[]>()
const wordPattern = /[\p{L}\p{M}\p{N}]+/gu
for (const name of [...meaningsOfName.keys()].sort((one, other) => other.length - one.length)) {
  const [first = ''] = name.match(wordPattern) ?? []
  namesByFirstWord.set(first, [...(namesByFirstWord.get(first) ?? []), name])
}
const goesOn = /^[\p{L}\p{M}\p{N}]/u

/** The names of the table, as they are written, in order. */
function splitNames(text: string): { readonly found: readonly string[]; readonly rest: string } {
  const found: string[] = []
  let [rest, from] = ['', 0]
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    if (index < from) continue
    const name = namesByFirstWord
      .get(word)
      ?.find(
        (form) =>
          text.startsWith(form, index) && !goesOn.test(text.slice(index + form.length, index + form.length + 2)),
      )
    if (name === undefined) continue
    found.push(name)
    rest += `${text.slice(from, index)} / `
    from = index + name.length
  }
  return { found, rest: rest + text.slice(from) }
}

/** A text by what it means, each meaning once. Plain words and the years around are left out by their weight, not here. */
export function readSpans(text: string): readonly Span[] {
  const plain = text
    .normalize('NFKC')
    .replace(/’/g, "'")
    .replace(/'s(?![\p{L}\p{N}])/gu, '')
  const named = splitNames(plain)
  const { codes, rest } = splitCountries(named.rest)
  const offices = officesIn(rest)
  const found: Span[] = [
    ...named.found.map((form) => ({ kind: 'name' as const, meanings: meaningsOfName.get(form) ?? [] })),
    ...[...codes].map((code) => ({ kind: 'country' as const, meanings: [`country:${code}`] })),
    ...figuresIn(rest).map(({ values, shown }) => ({
      kind: 'figure' as const,
      meanings: [`figure:${values.at(-1) ?? shown}`],
    })),
    ...offices.map(({ id }) => ({ kind: 'office' as const, meanings: [`office:${id}`] })),
  ]
  const withoutOffices = offices.reduceRight(
    (left, { start, end }) => `${left.slice(0, start)} / ${left.slice(end)}`,
    rest,
  )
  const seen = new Set<string>()
  return [...found, ...wordSpans(withoutOffices)].filter(({ meanings: [own = ''] }) => {
    const isNew = !seen.has(own)
    seen.add(own)
    return isNew
  })
}

function wordSpans(text: string): Span[] {
  const words = wordsOf(text)
  const stemsOfWords = words.map(stemOf)
  const spans: Span[] = []
  for (let at = 0; at < words.length; at += 1) {
    const phrase = phrasesOfStem
      .get(stemsOfWords[at] ?? '')
      ?.find(({ stems }) => stems.every((stem, index) => stemsOfWords[at + index] === stem))
    if (phrase) {
      spans.push({ kind: 'word', meanings: [phrase.stems.join(' '), phrase.group] })
      at += phrase.stems.length - 1
    } else spans.push(...spansOfWord(words[at] ?? '', stemsOfWords[at] ?? ''))
  }
  return spans
}

function spansOfWord(word: string, stem: string): Span[] {
  const figure = numbersInWords.get(word)
  if (figure !== undefined && Number(figure) > 2) return [{ kind: 'figure', meanings: [`figure:${figure}`] }]
  if (han.test(word)) return pairsOf(word).map((pair) => ({ kind: 'word', meanings: [pair] }))
  const known = groupsOfStem.get(stem) ?? []
  if (/^\p{N}/u.test(word) || isPlainWord(word) || (word.length < 3 && known.length === 0)) return []
  return [{ kind: 'word', meanings: [stem, ...known] }]
}
