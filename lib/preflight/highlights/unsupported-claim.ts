import type { Document } from '@/lib/digest/document'
import { identifyOutlet, type OutletRegistry } from '@/lib/digest/outlets/registry'
import { wordsOf } from '@/lib/digest/references/words'
import { countriesIn, nameOfCountry } from '../countries-in'
import { figuresIn, numbersIn } from '../figures-in'
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
      const missing = claimsOf(passage, document, context).filter(({ isIn }) => !passage.reports.some(isIn))
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

interface Claim {
  readonly shown: string
  readonly written?: string
  isIn(report: Report): unknown
}

/** A quotation names its outlet in brackets at its end: `“…” (Qatar Tribune)`. One that is cited is no claim. */
function withoutAttribution({ highlight: { plain }, reports }: Passage): string {
  const named = reports.find(({ outlet }) => outlet && plain.endsWith(` (${outlet})`))?.outlet
  return named === undefined ? plain : plain.slice(0, -named.length - 3)
}

function claimsOf(passage: Passage, document: Document, context: PreflightContext): Claim[] {
  const { registry } = context
  const { outlets, rest } = outletsIn(withoutAttribution(passage), registry)
  const own = ownOf(document, context)
  const thisYear = Number(document.day.slice(0, 4))
  const countries = [...countriesIn(rest)].filter((code) => !own.countries.has(code))
  const names = namesIn(rest).filter(({ words }) => !words.every((word) => own.words.has(word)))
  const figures = figuresIn(rest).filter(({ shown }) => Math.abs(Number(shown) - thisYear) > 1)
  return [
    ...outlets.map(({ id, name }) => ({
      shown: name,
      isIn: (report: Report) =>
        (report.outlet && identifyOutlet(registry, report.outlet).slug === id) ||
        outletsIn(report.text, registry).outlets.some((outlet) => outlet.id === id),
    })),
    ...countries.map((code) => ({
      shown: nameOfCountry(code),
      isIn: (report: Report) => read(report, registry).countries.has(code),
    })),
    ...names.map((name) => ({
      shown: name.shown,
      isIn: (report: Report) => carriesName(read(report, registry).names, name),
    })),
    ...figures.map(({ shown, written, values }) => ({
      shown,
      written,
      isIn: (report: Report) => values.some((value) => read(report, registry).numbers.has(value)),
    })),
  ]
}

/** Sides and topic are what a digest is about: naming them claims nothing. */
function ownOf(document: Document, { sides }: PreflightContext) {
  const declared = document.kind === 'digest' ? document.perspectives : []
  const names = [...sides, ...declared].map(({ name }) => name)
  return {
    countries: new Set([
      ...sides.flatMap(({ countries = [] }) => countries),
      ...names.flatMap((name) => [...countriesIn(name)]),
    ]),
    words: new Set(wordsOf(document.kind === 'digest' ? [...names, document.topicName].join(' ') : '')),
  }
}

const readings = new WeakMap<Report, ReturnType<typeof readingOf>>()
function readingOf({ text, outlet = '' }: Report, registry: OutletRegistry) {
  const registered = outlet ? identifyOutlet(registry, outlet).registered : undefined
  const names = [text, outlet, registered?.name ?? '', ...(registered?.aliases ?? [])].join(' · ')
  return { countries: countriesIn(text), numbers: numbersIn(text), names: readNames(names) }
}

function read(report: Report, registry: OutletRegistry): ReturnType<typeof readingOf> {
  const known = readings.get(report) ?? readingOf(report, registry)
  readings.set(report, known)
  return known
}

function carriers({ shown, written = shown, isIn }: Claim, others: readonly Report[]): readonly string[] {
  const numbers = others.filter(isIn).map(({ number }) => number)
  return numbers.length ? [`${written}: only in sources of the other side: ${numbers.join(', ')}`] : []
}
