import { meaningsOfName, readSpans } from '@/lib/digest/carriers/concepts'
import { countriesIn, nameOfCountry } from '@/lib/digest/carriers/countries-in'
import { figuresIn, numbersIn, numbersInWords } from '@/lib/digest/carriers/figures-in'
import { isLeadership, namesLeader, officesIn, sameOffices } from '@/lib/digest/carriers/offices'
import { meaningOf } from '@/lib/digest/carriers/suggest-sources'
import type { Document } from '@/lib/digest/document'
import { identifyOutlet, type OutletRegistry } from '@/lib/digest/outlets/registry'
import { wordsOf } from '@/lib/digest/references/words'
import type { TopicPerspective } from '@/lib/digest/topic'
import { carriesName, namesIn, readNames } from './names-in'
import { openingNames } from './opening-name'
import { outletsIn } from './outlets-in'
import { quotationsIn, quotes } from './quotations-in'

/** What may carry a claim: its words, and its outlet. */
export interface Cited {
  readonly text: string
  readonly outlet: string | undefined
}

export interface Claim {
  readonly kind: 'outlet' | 'country' | 'name' | 'opening' | 'figure' | 'number-word' | 'office' | 'quotation'
  readonly shown: string
  /** As the text has it, where `shown` is another form. */
  readonly written?: string
  isIn(report: Cited): boolean
}

/** What a document is about; naming it claims nothing. */
export interface Subject {
  /** `2026-01-21` */
  readonly day: string
  readonly topicName: string
  /** Of its sides. */
  readonly names: readonly string[]
  /** The sides' countries, by ISO code. */
  readonly countries: readonly string[]
}

export function subjectOf(document: Document, sides: readonly TopicPerspective[]): Subject {
  const declared = document.kind === 'digest' ? document.perspectives : []
  return {
    day: document.day,
    topicName: document.kind === 'digest' ? document.topicName : '',
    names: [...sides, ...declared].map(({ name }) => name),
    countries: sides.flatMap(({ countries = [] }) => countries),
  }
}

/**
 * The names, figures, offices and quotations in a plain text that a headline would have to have, but for what its
 * subject is called and its own years.
 */
export function claimsIn(text: string, subject: Subject, registry: OutletRegistry): Claim[] {
  const { outlets, rest } = outletsIn(text, registry)
  const { day, topicName, names, countries } = subject
  const ownCountries = new Set([...countries, ...names.flatMap((name) => [...countriesIn(name)])])
  const ownWords = new Set(wordsOf([...names, topicName].join(' ')))
  const thisYear = Number(day.slice(0, 4))
  const otherCountries = [...countriesIn(rest)].filter((code) => !ownCountries.has(code))
  const otherNames = namesIn(rest).filter(
    ({ shown, words }) => !words.every((word) => ownWords.has(word)) && !isOffice(shown),
  )
  const openings = openingNames(rest).filter((name) => !ownWords.has(name.toLowerCase()))
  const figures = figuresIn(rest).filter(({ shown }) => Math.abs(Number(shown) - thisYear) > 1)
  const reading = (report: Cited) => read(report, registry)
  return [
    ...outlets.map(
      ({ id, name }): Claim => ({
        kind: 'outlet',
        shown: name,
        isIn: ({ text, outlet }) =>
          (outlet !== undefined && identifyOutlet(registry, outlet).slug === id) ||
          outletsIn(text, registry).outlets.some((one) => one.id === id),
      }),
    ),
    ...otherCountries.map(
      (code): Claim => ({
        kind: 'country',
        shown: nameOfCountry(code),
        isIn: (report) => reading(report).countries.has(code) || reading(report).meanings.has(`country:${code}`),
      }),
    ),
    ...otherNames.map(
      (name): Claim => ({
        kind: 'name',
        shown: name.shown,
        isIn: (report) => carriesName(reading(report).names, name) || isAlsoCalled(name.shown, reading(report)),
      }),
    ),
    ...openings.map((shown) => opening(shown, reading)),
    ...figures.map(
      ({ shown, written, values }): Claim => ({
        kind: 'figure',
        shown,
        written,
        isIn: (report) => values.some((value) => reading(report).numbers.has(value)),
      }),
    ),
    ...countedIn(rest).map(
      ([word, figure]): Claim => ({
        kind: 'number-word',
        shown: word,
        isIn: (report) => reading(report).numbers.has(figure),
      }),
    ),
    ...officeClaims(rest, reading),
    ...quotationsIn(text).map(
      (quotation): Claim => ({
        kind: 'quotation',
        shown: quotation,
        isIn: ({ text }) => quotes(quotation, text),
      }),
    ),
  ]
}

/**
 * The claims that no report has. Names and figures are looked for in every language; offices, quotations and the first
 * word of a sentence only where all reports that may have them are in English.
 */
export const uncarried = (claims: readonly Claim[], reports: readonly Cited[], areEnglish: boolean): readonly Claim[] =>
  claims.filter((claim) => (areEnglish || !isOfWords(claim)) && !reports.some((report) => claim.isIn(report)))

/** Claims that stand in the words of a language. */
export const isOfWords = ({ kind }: Claim): boolean => kind === 'opening' || kind === 'office' || kind === 'quotation'

type Reading = ReturnType<typeof readingOf>

const opening = (shown: string, reading: (report: Cited) => Reading): Claim => {
  const [stem = ''] = meaningOf(shown)
  const [name] = namesIn(`: ${shown}`)
  return {
    kind: 'opening',
    shown,
    isIn: (report) => {
      const read = reading(report)
      // `AI` is too short to have a stem.
      const isWord = read.stems.has(stem) || read.names.tokens.has(shown)
      if (isWord || (name !== undefined && carriesName(read.names, name))) return true
      return isAlsoCalled(shown, read)
    },
  }
}

/** `Supreme Leader` is an office, not a name. */
const isOffice = (name: string): boolean => officesIn(name).some(({ start, end }) => end - start === name.length)

const isAlsoCalled = (name: string, { meanings }: Reading): boolean => {
  const [own = ''] = meaningsOfName.get(name) ?? []
  return meanings.has(own)
}

const counting = new RegExp(`\\b(${[...numbersInWords.keys()].join('|')})(?=[\\s-]\\p{L})`, 'giu')

/** `nine` of `nine people`, with its figure; `two` says little. */
const countedIn = (text: string): [word: string, figure: string][] => [
  ...new Map(
    [...text.matchAll(counting)].flatMap(([found]): [string, string][] => {
      const figure = numbersInWords.get(found.toLowerCase()) ?? ''
      return Number(figure) > 2 ? [[found.toLowerCase(), figure]] : []
    }),
  ),
]

function officeClaims(text: string, reading: (report: Cited) => Reading): Claim[] {
  const offices = new Map(officesIn(text).map((office) => [office.id, office]))
  return [...offices.values()].map(
    ({ id, shown }): Claim => ({
      kind: 'office',
      shown,
      isIn: (report) => {
        const { meanings, leads } = reading(report)
        const isHeld = sameOffices(id).some((same) => meanings.has(`office:${same}`))
        return isHeld || (leads && isLeadership(id))
      },
    }),
  )
}

const readings = new WeakMap<Cited, Reading>()
function readingOf({ text, outlet = '' }: Cited, registry: OutletRegistry) {
  const registered = outlet ? identifyOutlet(registry, outlet).registered : undefined
  const names = [text, outlet, registered?.name ?? '', ...(registered?.aliases ?? [])].join(' · ')
  return {
    countries: countriesIn(text),
    numbers: numbersIn(text),
    names: readNames(names),
    stems: meaningOf(names),
    meanings: new Set(readSpans(text).flatMap(({ meanings }) => meanings)),
    leads: namesLeader(text),
  }
}

function read(report: Cited, registry: OutletRegistry): Reading {
  const known = readings.get(report) ?? readingOf(report, registry)
  readings.set(report, known)
  return known
}
