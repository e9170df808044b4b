import type { Document } from '@/lib/digest/document'
import { wordsOf } from '@/lib/digest/references/words'
import { countriesIn, nameOfCountry } from '../countries-in'
import { figuresIn } from '../figures-in'
import type { Finding, PreflightContext, Rule } from '../finding'
import { carriesName, namesIn } from '../names-in'
import { type Passage, passagesOf, type Report } from '../passages'

/** What a bullet names and none of the reports behind it does: a country, a name, an outlet, a figure. */
export const unsupportedClaim: Rule = {
  id: 'unsupported-claim',
  looksFor: 'a highlight that names a country, a name, an outlet or a figure found in no source title of its side',
  check: (document, context) =>
    passagesOf(document).flatMap((passage): Omit<Finding, 'rule'>[] => {
      if (!passage.reports.length) return []
      const claims = claimsOf(passage, document, context)
      const missing = claims.filter(({ isIn }) => !passage.reports.some(isIn))
      if (!missing.length) return []
      const where = passage.otherReports.length ? `source title of ${passage.sectionName}` : 'source'
      return [
        {
          level: 'warn',
          message: `No ${where} names ${missing.map(({ shown }) => shown).join(', ')}.`,
          evidence: missing.map((claim) => carriers(claim, passage.otherReports)),
          place: passage.place,
        },
      ]
    }),
}

interface Claim {
  readonly shown: string
  isIn(report: Report): boolean
}

function claimsOf({ highlight }: Passage, document: Document, context: PreflightContext): Claim[] {
  const text = highlight.plain
  const ownCountries = countriesOfSides(document, context)
  const thisYear = Number(document.day.slice(0, 4))
  const countries = [...countriesIn(text)].filter((code) => !ownCountries.has(code))
  const figures = figuresIn(text).filter((figure) => Math.abs(Number(figure) - thisYear) > 1)
  return [
    ...countries.map((code) => ({
      shown: nameOfCountry(code),
      isIn: (report: Report) => read(report).countries.has(code),
    })),
    ...namesIn(text).map((name) => ({ shown: name, isIn: (report: Report) => carriesName(read(report).words, name) })),
    ...figures.map((figure) => ({ shown: figure, isIn: (report: Report) => read(report).figures.has(figure) })),
  ]
}

/** The sides themselves are what a digest is about; naming them claims nothing. */
function countriesOfSides(document: Document, { sides }: PreflightContext): ReadonlySet<string> {
  const declared = document.kind === 'digest' ? document.perspectives : []
  return new Set([
    ...sides.flatMap(({ countries = [] }) => countries),
    ...[...sides, ...declared].flatMap(({ name }) => [...countriesIn(name)]),
  ])
}

const readings = new WeakMap<Report, ReturnType<typeof readingOf>>()
const readingOf = ({ text, outlet = '' }: Report) => ({
  countries: countriesIn(text),
  figures: new Set(figuresIn(text)),
  words: new Set(wordsOf(`${text} ${outlet}`)),
})

/** A report's reading, made once however many bullets ask for it. */
function read(report: Report): ReturnType<typeof readingOf> {
  const known = readings.get(report) ?? readingOf(report)
  readings.set(report, known)
  return known
}

function carriers({ shown, isIn }: Claim, others: readonly Report[]): string {
  const numbers = others.filter(isIn).map(({ number }) => number)
  return numbers.length ? `${shown}: carried only by the other side: ${numbers.join(', ')}` : `${shown}: in no title`
}
