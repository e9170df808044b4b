import { splitCountries } from '@/lib/digest/carriers/countries-in'
import type { LabelledMorning, LabelledSentence } from './measure-carriers'

export type MutationKind = 'name' | 'figure' | 'office' | 'quotation'
export const mutationKinds: readonly MutationKind[] = ['name', 'figure', 'office', 'quotation']

export interface Mutation {
  readonly kind: MutationKind
  readonly morning: LabelledMorning
  readonly sentence: LabelledSentence
  readonly text: string
}

const eachKind = 50

/** Fifty of each kind, always the same: of true sentences, with one thing changed that no headline has. */
export function mutate(mornings: readonly LabelledMorning[]): readonly Mutation[] {
  const sentences = mornings.flatMap((morning) => morning.sentences.map((sentence) => ({ morning, sentence })))
  return mutationKinds.flatMap((kind) => {
    const made: Mutation[] = []
    for (let turn = 0; made.length < eachKind && turn < 12; turn += 1)
      for (const [place, { morning, sentence }] of sentences.entries()) {
        if (made.length === eachKind) break
        // Spread over the mornings: every third sentence, then the others.
        if (place % 3 !== turn % 3) continue
        const text = changed[kind](sentence.text, morning, place + Math.floor(turn / 3))
        if (text !== undefined && text !== sentence.text && !made.some((one) => one.text === text))
          made.push({ kind, morning, sentence, text })
      }
    return made
  })
}

type Change = (text: string, morning: LabelledMorning, seed: number) => string | undefined

const strangers =
  'Boeing Peru Siemens Biden Norway Petrobras Obama Kenya Unilever Trudeau Iceland UNESCO Berlusconi Mongolia Nestlé Bolivia Volvo Interpol Schröder Zambia'.split(
    ' ',
  )

const allOf = ({ headlines }: LabelledMorning): string =>
  headlines.map(({ title, outlet }) => `${title} ${outlet}`).join('\n')

/** From the list on, one that the headlines do not have. */
const pick = (list: readonly string[], seed: number, morning: LabelledMorning): string | undefined => {
  const headlines = allOf(morning).toLowerCase()
  const turned = [...list.slice(seed % list.length), ...list.slice(0, seed % list.length)]
  return turned.find((word) => !headlines.includes(word.toLowerCase()))
}

/** A capitalised run within the sentence, or a country at its start. */
const swapName: Change = (text, morning, seed) => {
  const stranger = pick(strangers, seed, morning)
  const runs = [
    ...text.matchAll(
      /(?<!^|[.!?]\s)(?<![\p{L}\p{N}-])\p{Lu}[\p{L}\p{M}]+(?:\s\p{Lu}[\p{L}\p{M}]+)*(?![\p{L}\p{N}-])/gu,
    ),
  ]
  const first = /^\p{Lu}[\p{L}\p{M}]+/u.exec(text)
  const isCountry = first && splitCountries(first[0]).codes.size > 0
  const spots = [...(isCountry ? [first] : []), ...runs]
  const spot = spots[seed % Math.max(1, spots.length)]
  if (!spot || stranger === undefined) return undefined
  return text.slice(0, spot.index) + stranger + text.slice(spot.index + spot[0].length)
}

const numberWords = 'three four five six seven eight nine ten eleven twelve'.split(' ')
const numberWord = new RegExp(`\\b(?:${numberWords.join('|')})\\b`, 'iu')

const changeFigure: Change = (text, morning, seed) => {
  const digits = /\d[\d,]*(?:\.\d+)?/u.exec(text)
  if (digits) {
    const value = Number(digits[0].replaceAll(',', ''))
    const others = [value * 2 + 1, value + 30, Math.round(value * 0.6) + 3].map((each) =>
      String(Number(each.toFixed(2))),
    )
    const other = pick(others, seed, morning)
    return other && text.replace(digits[0], other)
  }
  const word = numberWord.exec(text)
  const other = pick(numberWords, seed, morning)
  return word && other ? text.replace(word[0], other) : undefined
}

const offices = [
  'defense minister',
  'governor',
  'president',
  'finance minister',
  'ambassador',
  'chief executive',
  'prime minister',
  'spokesman',
  'chairman',
  'vice president',
]
const office =
  /\b(?:vice president|deputy prime minister|(?:foreign|defen[cs]e|finance|unification|energy) minister|prime minister|commerce secretary|defense secretary|trade representative|trade commissioner|trade negotiator|chief executive|CEO|chancellor|president|premier|minister|envoy|ambassador|mayor|army chief)\b/u

/** To one that nobody in the headlines holds, as far as a person would know: the sentence's own holder is not asked. */
const changeOffice: Change = (text, morning, seed) => {
  const found = office.exec(text)
  if (!found) return undefined
  const held = heldIn(morning)
  const others = offices.filter((each) => each !== found[0] && !held.has(each))
  const other = others[seed % Math.max(1, others.length)]
  return other && text.replace(found[0], other)
}

/** Offices that the headlines of a morning name, or that those whom they name hold. */
const heldIn = (morning: LabelledMorning): ReadonlySet<string> => {
  const headlines = allOf(morning)
  return new Set(offices.filter((each) => holders[each]?.test(headlines)))
}
const holders: Readonly<Record<string, RegExp>> = {
  'defense minister': /defen[cs]e|Pentagon|Hegseth|Pistorius|Koizumi|Katz|Marles/i,
  governor: /governor|Macklem|Bailey|Ueda/i,
  president:
    /president|leaders?\b|Trump|Xi\b|Putin|Zelensky|Macron|Lee Jae|Lukashenko|Leyen|Lagarde|Pezeshkian|Marcos|Erdo|Costa|Herzog/i,
  'finance minister': /finance|treasury|Bessent|Reeves|chancellor/i,
  ambassador: /ambassador|envoy|Witkoff|Kushner/i,
  'chief executive': /CEO|chief exec|Huang|Musk|Niccol/i,
  'prime minister':
    /prime minister|premier|\bPMs?\b|leaders?\b|Starmer|Modi|Shehbaz|Takaichi|Carney|Albanese|Meloni|Netanyahu|Li Qiang/i,
  spokesman: /spokes/i,
  chairman: /chair/i,
  'vice president': /vice.president|Vance/i,
}

const sayings = [
  'a historic mistake',
  'the deal of the century',
  'no way back',
  'a slap in the face',
  'business as usual',
  'a red rag',
  'the wrong signal at the wrong time',
  'pure theatre',
]

/** A saying that nobody said, or quotation marks around words that are the sentence's own. */
const addQuotation: Change = (text, morning, seed) => {
  const bare = text.replace(/\.$/, '')
  const marks = [
    ['“', '”'],
    ["'", "'"],
    ['"', '"'],
  ][seed % 3] ?? ['“', '”']
  if (seed % 2 === 0) return `${bare}, calling it ${marks[0]}${pick(sayings, seed, morning)}${marks[1]}.`
  if (/["“”'‘’]/.test(bare)) return undefined
  const words = bare.split(' ')
  const start = 2 + (seed % Math.max(1, words.length - 6))
  const span = words
    .slice(start, start + 4)
    .join(' ')
    .replace(/[,;]$/, '')
  if (span.split(' ').length < 3 || allOf(morning).toLowerCase().includes(span.toLowerCase())) return undefined
  return text.replace(span, `${marks[0]}${span}${marks[1]}`)
}

const changed: Readonly<Record<MutationKind, Change>> = {
  name: swapName,
  figure: changeFigure,
  office: changeOffice,
  quotation: addQuotation,
}
