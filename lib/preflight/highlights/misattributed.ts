import { countriesIn } from '@/lib/digest/carriers/countries-in'
import { countryInSentence } from '@/lib/digest/outlets/country'
import { identifyOutlet } from '@/lib/digest/outlets/registry'
import { stemsOf } from '@/lib/digest/references/words'
import type { Finding, PreflightContext, Rule } from '../finding'
import { type Passage, passagesOf, type Report } from '../passages'

// Words that make a country's outlets the speaker: "US outlets report". Matched at word starts only.
const voices =
  /(?<![\p{L}.])([\p{L}.]+(?:\s[\p{L}.]+)?)\s(?:state\s)?(?:outlets|media|newspapers|papers|press|sources)\b/gu

export const misattributed: Rule = {
  id: 'misattributed',
  weighs: 'notes',
  looksFor: 'a highlight that credits outlets of one country with what only outlets of other countries report',
  check: (document, context) => passagesOf(document).flatMap((passage) => inPassage(passage, context)),
}

function inPassage(passage: Passage, { registry, sides }: PreflightContext): Omit<Finding, 'rule'>[] {
  const text = passage.highlight.plain
  return [...text.matchAll(voices)].flatMap(([phrase, words = '']): Omit<Finding, 'rule'>[] => {
    const [credited] = countriesIn(words)
    if (!credited) return []
    // A side may have several countries (China, Hong Kong): any will do.
    const homes = sides.find(({ countries }) => countries?.includes(credited))?.countries ?? [credited]
    const reports = supportersOf(text.replace(phrase, ''), passage.reports)
    const behind = reports.flatMap((report) => {
      const identity = report.outlet ? identifyOutlet(registry, report.outlet) : undefined
      return identity?.registered?.country ? [{ report, identity, country: identity.registered.country }] : []
    })
    if (!behind.length || behind.length < reports.length || behind.some(({ country }) => homes.includes(country))) {
      return []
    }
    return [
      {
        level: 'note',
        message: `It credits ${phrase.trim()}, but its sources are outlets based outside ${countryInSentence(credited)}.`,
        evidence: behind.map(({ report, identity }) => `${report.number} ${report.title} (${identity.name})`),
        grounds: [phrase, ...behind.map(({ report, identity }) => `${report.title} (${identity.name})`)],
        place: passage.place,
      },
    ]
  })
}

const enough = 2

/** The reports that most likely support a bullet, best first. */
export function supportersOf(bullet: string, reports: readonly Report[]): readonly Report[] {
  const wanted = stemsOf(bullet)
  return reports
    .map((report) => ({ report, shared: [...stemsOf(report.text)].filter((word) => wanted.has(word)).length }))
    .filter(({ shared }) => shared >= enough)
    .sort((a, b) => b.shared - a.shared || a.report.number - b.report.number)
    .map(({ report }) => report)
}
