import { countriesIn, nameOfCountry } from '@/lib/digest/carriers/countries-in'
import { figuresIn, numbersIn } from '@/lib/digest/carriers/figures-in'
import type { Document } from '@/lib/digest/document'
import { identifyOutlet, type OutletRegistry } from '@/lib/digest/outlets/registry'
import { wordsOf } from '@/lib/digest/references/words'
import type { Finding, PreflightContext, Rule } from '../finding'
import { carriesName, namesIn, readNames } from '../names-in'
import { outletsIn } from '../outlets-in'
import { type Passage, passagesOf, type Report } from '../passages'

export const unsupportedClaim: Rule = {
  id: 'unsupported-claim',
  weighs: 'warns or notes',
  looksFor:
    'a highlight that names a country, a name, an outlet or a figure found in no source title of its side (a note where ' +
    'the other side’s have it)',
  check: (document, context) =>
    passagesOf(document).flatMap((passage): Omit<Finding, 'rule'>[] => {
      if (!passage.reports.length) return []
      const missing = claimsIn(withoutAttribution(passage), subjectOf(document, context), context.registry).filter(
        ({ isIn }) => !passage.reports.some(isIn),
      )
      if (!missing.length) return []
      const side = passage.otherReports.length ? passage.sectionName : undefined
      const evidence = missing.flatMap((claim) => carriers(claim, passage.otherReports))
      // If only the other side's sources mention it, it is a note.
      const level = missing.every(({ isIn }) => passage.otherReports.some(isIn)) ? 'note' : 'warn'
      // The message of earlier versions, so that accepted warnings stay accepted.
      const where = side ? `source title of ${side}` : 'source'
      const mark = `No ${where} names ${missing.map(({ shown }) => shown).join(', ')}.`
      return [{ level, message: sentence(missing, side), evidence, place: passage.place, mark }]
    }),
}

function sentence(missing: readonly Claim[], side: string | undefined): string {
  const quoted = missing.map(({ written, shown }) => `“${written ?? shown}”`)
  const named = [quoted.slice(0, -1).join(', '), quoted.at(-1)].filter(Boolean).join(' and ')
  return `${named} ${missing.length > 1 ? 'are' : 'is'} in no ${side ? `${side} ` : ''}source title.`
}

/** What may carry a claim: the words known of a report, and its outlet. */
type Cited = Pick<Report, 'text' | 'outlet'>

export interface Claim {
  readonly shown: string
  readonly written?: string
  isIn(report: Cited): unknown
}

/** A quotation names its outlet in brackets at its end: `“…” (Qatar Tribune)`. One that is cited is no claim. */
function withoutAttribution({ highlight: { plain }, reports }: Passage): string {
  const named = reports.find(({ outlet }) => outlet && plain.endsWith(` (${outlet})`))?.outlet
  return named === undefined ? plain : plain.slice(0, -named.length - 3)
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

/** The countries, names, outlets and figures in a plain text, but for what its subject is called and its own years. */
export function claimsIn(text: string, subject: Subject, registry: OutletRegistry): Claim[] {
  const { outlets, rest } = outletsIn(text, registry)
  const { day, topicName, names, countries } = subject
  const ownCountries = new Set([...countries, ...names.flatMap((name) => [...countriesIn(name)])])
  const ownWords = new Set(wordsOf([...names, topicName].join(' ')))
  const thisYear = Number(day.slice(0, 4))
  const otherCountries = [...countriesIn(rest)].filter((code) => !ownCountries.has(code))
  const otherNames = namesIn(rest).filter(({ words }) => !words.every((word) => ownWords.has(word)))
  const figures = figuresIn(rest).filter(({ shown }) => Math.abs(Number(shown) - thisYear) > 1)
  return [
    ...outlets.map(({ id, name }) => ({
      shown: name,
      isIn: (report: Cited) =>
        (report.outlet && identifyOutlet(registry, report.outlet).slug === id) ||
        outletsIn(report.text, registry).outlets.some((outlet) => outlet.id === id),
    })),
    ...otherCountries.map((code) => ({
      shown: nameOfCountry(code),
      isIn: (report: Cited) => read(report, registry).countries.has(code),
    })),
    ...otherNames.map((name) => ({
      shown: name.shown,
      isIn: (report: Cited) => carriesName(read(report, registry).names, name),
    })),
    ...figures.map(({ shown, written, values }) => ({
      shown,
      written,
      isIn: (report: Cited) => values.some((value) => read(report, registry).numbers.has(value)),
    })),
  ]
}

function subjectOf(document: Document, { sides }: PreflightContext): Subject {
  const declared = document.kind === 'digest' ? document.perspectives : []
  return {
    day: document.day,
    topicName: document.kind === 'digest' ? document.topicName : '',
    names: [...sides, ...declared].map(({ name }) => name),
    countries: sides.flatMap(({ countries = [] }) => countries),
  }
}

const readings = new WeakMap<Cited, ReturnType<typeof readingOf>>()
function readingOf({ text, outlet = '' }: Cited, registry: OutletRegistry) {
  const registered = outlet ? identifyOutlet(registry, outlet).registered : undefined
  const names = [text, outlet, registered?.name ?? '', ...(registered?.aliases ?? [])].join(' · ')
  return { countries: countriesIn(text), numbers: numbersIn(text), names: readNames(names) }
}

function read(report: Cited, registry: OutletRegistry): ReturnType<typeof readingOf> {
  const known = readings.get(report) ?? readingOf(report, registry)
  readings.set(report, known)
  return known
}

function carriers({ shown, written = shown, isIn }: Claim, others: readonly Report[]): readonly string[] {
  const numbers = others.filter(isIn).map(({ number }) => number)
  return numbers.length ? [`${written}: only in sources of the other side: ${numbers.join(', ')}`] : []
}
