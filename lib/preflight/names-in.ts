import { countryMark, markCountries } from '@/lib/digest/carriers/countries-in'
import { isPlainWord, wordsOf } from '@/lib/digest/references/words'

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Capitalised words that name nobody: titles, offices, abbreviations, days, regions. */
const nobody = list(
  `CEO CFO CTO GDP CPI PPI AI EV EVs IT TV PM MP MPs FM IPO LNG VP Q1 Q2 Q3 Q4 President Prime Minister Premier Chairman
  Chair Secretary General Chancellor Governor Senator Ambassador Speaker Mr Mrs Ms Dr King Queen Prince Pope Monday
  Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October
  November December West Western East Eastern North Northern South Southern Internet New Lunar Year Day I
  Asia Asian Africa African Europe European Pacific Atlantic Arctic Antarctic Asia-Pacific Indo-Pacific Caribbean Middle Far Near
  Northeast Northwest Southeast Southwest Northeastern Northwestern Southeastern Southwestern Sino`,
)

const generic = list(
  `bank group company corp corporation inc ministry minister university party sea ocean river street city province state
  institute council committee commission agency organisation organization center centre force forces army navy air
  national international central global world united great high supreme court people peoples foreign affairs trade
  commerce treasury defence defense finance times news post daily morning journal press today union association
  federation treaty agreement act operation report forum summit festival congress senate parliament house government
  opposition cabinet republic kingdom islands island gulf strait line control security development reserve stock
  exchange market markets electric energy technology the`,
)

const capitalised = /^\p{Lu}[\p{L}\p{M}\p{N}'’-]*$/u
const acronym = /^\p{Lu}{2,}\p{N}*s?$/u
/** Words inside a name: `Line of Control`, `Ursula von der Leyen`. */
const links = list('of de da do du del di von van der den bin ibn al el la le')
const token = /[\p{L}\p{M}\p{N}\uE000]+(?:['’-][\p{L}\p{M}\p{N}]+)*['’]?|[^\p{L}\p{M}\p{N}\s]/gu

export interface Name {
  readonly shown: string
  readonly words: readonly string[]
  /** Abbreviations: `Line of Control` is LC and LoC, `European Central Bank` ECB. */
  readonly short: readonly string[]
}

/** A sentence's first word counts only as an acronym or before another word of a name. */
export function namesIn(text: string): readonly Name[] {
  const names = markCountries(text)
    .split(/(?<=[.!?:;])\s+/)
    .flatMap((sentence) => runsIn(sentence.match(token) ?? []).map(nameOf))
    .filter(({ words }) => words.some((word) => !generic.has(word)))
  return [...new Map(names.map((name) => [name.shown, name])).values()]
}

interface Run {
  readonly words: string[]
  readonly after: string | undefined
}

const possessive = /['’]s$/

function runsIn(tokens: readonly string[]): Run[] {
  const runs: Run[] = []
  let open: Run | undefined
  let linking: string[] = []
  const words = tokens.map((word) => word.replace(/['’]s?$/, ''))
  words.forEach((word, index) => {
    if (open && links.has(word)) {
      linking.push(word)
      return
    }
    if (isName(word, index)) {
      if (open) open.words.push(...linking, word)
      else {
        const before = words[index - 1] ?? ''
        const first = index === 1 && isFirstOfName(before) && !possessive.test(tokens[0] ?? '') ? [before] : []
        open = { words: [...first, word], after: before.startsWith(countryMark) ? before.slice(1) : undefined }
        runs.push(open)
      }
      // `Nvidia's Huang` are two.
      if (possessive.test(tokens[index] ?? '')) open = undefined
    } else open = undefined
    linking = []
  })
  return runs
}

const isName = (word: string, index: number): boolean =>
  !nobody.has(word) && (acronym.test(word) || (index > 0 && capitalised.test(word)))

const isFirstOfName = (word: string): boolean =>
  capitalised.test(word) && !nobody.has(word) && !isPlainWord(word.toLowerCase())

function nameOf({ words, after }: Run): Name {
  // `Huawei-made` names Huawei.
  const shown = words.join(' ').replace(/(?:-\p{Ll}[\p{L}\p{M}]*)+$/u, '')
  const initials = (all: readonly string[]) => all.map((word) => [...word][0] ?? '').join('')
  const capitals = words.filter((word) => !links.has(word))
  const short = [initials(words), initials(capitals), ...(after ? [initials([after, ...capitals])] : [])]
  return {
    shown,
    words: folded(capitals.map((word) => word.replace(/-\p{Ll}[\p{L}\p{M}]*/gu, '')).join(' ')),
    short: short.filter((letters) => letters.length > 1),
  }
}

export interface NamesRead {
  readonly words: ReadonlySet<string>
  readonly tokens: ReadonlySet<string>
  /** First letters of its words, with a stop for lower-case ones. */
  readonly initials: string
}

export function readNames(text: string): NamesRead {
  const tokens = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const spelt = tokens.filter((word) => !links.has(word) && !['and', 'the', 'for'].includes(word))
  return {
    words: new Set(folded(text)),
    tokens: new Set(tokens),
    initials: spelt.map((word) => (capitalised.test(word) ? [...word][0] : '.')).join(''),
  }
}

/** Whether a report mentions the name: all words, its distinctive one (`Bessent`), or the abbreviation, either way. */
export function carriesName({ words, tokens, initials }: NamesRead, name: Name): boolean {
  const has = (word: string) => words.has(word) || words.has(`${word}s`) || words.has(word.replace(/s$/, ''))
  if (name.words.every(has)) return true
  // `Hwasong-20` is not another Hwasong.
  if (name.words.some((word) => /\p{N}/u.test(word) && !has(word))) return false
  if (name.words.length > 1)
    return (
      name.words.some((word) => word.length > 2 && !generic.has(word) && has(word)) ||
      name.short.some((s) => tokens.has(s))
    )
  return acronym.test(name.shown) && initials.includes(name.shown)
}

/** `Orbán` is `orban`. */
const folded = (text: string): string[] => wordsOf(text.normalize('NFKD').replace(/\p{M}/gu, ''))
