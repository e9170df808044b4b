import type { Document } from '@/lib/digest/document'
import { identifyOutlet, type OutletRegistry } from '@/lib/digest/outlets/registry'
import { wordsOf } from '@/lib/digest/references/words'
import { countriesIn, nameOfCountry } from '../countries-in'
import { figuresIn, numbersIn } from '../figures-in'
import type { Finding, PreflightContext, Rule } from '../finding'
import { carriesName, namesIn, readNames } from '../names-in'
import { outletsIn } from '../outlets-in'
import { type Passage, passagesOf, type Report } from '../passages'

/** What a bullet names and none of the reports behind it does: a country, a name, an outlet, a figure. */
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
      const where = passage.otherReports.length ? `source title of ${passage.sectionName}` : 'source'
      const message = `No ${where} names ${missing.map(({ shown }) => shown).join(', ')}.`
      const evidence = missing.map((claim) => carriers(claim, passage.otherReports))
      // What the other side's sources carry is somebody's report, if not this side's.
      const isCarried = missing.every(({ isIn }) => passage.otherReports.some(isIn))
      return [{ level: isCarried ? 'note' : 'warn', message, evidence, place: passage.place, mark: message }]
    }),
}

interface Claim {
  readonly shown: string
  isIn(report: Report): unknown
}

function claimsOf({ highlight }: Passage, document: Document, context: PreflightContext): Claim[] {
  const { registry } = context
  const { outlets, rest } = outletsIn(highlight.plain, registry)
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
    ...figures.map(({ shown, values }) => ({
      shown,
      isIn: (report: Report) => values.some((value) => read(report, registry).numbers.has(value)),
    })),
  ]
}

/** The sides and the topic are what a digest is about; naming them claims nothing. */
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

/** A report's reading, made once however many bullets ask for it. */
function read(report: Report, registry: OutletRegistry): ReturnType<typeof readingOf> {
  const known = readings.get(report) ?? readingOf(report, registry)
  readings.set(report, known)
  return known
}

function carriers({ shown, isIn }: Claim, others: readonly Report[]): string {
  const numbers = others.filter(isIn).map(({ number }) => number)
  return numbers.length ? `${shown}: carried only by the other side: ${numbers.join(', ')}` : `${shown}: in no title`
}
