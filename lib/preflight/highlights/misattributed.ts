import { countriesIn, isWithin } from '@/lib/digest/carriers/countries-in'
import { type CarrierIndex, indexCarriers, suggestSources } from '@/lib/digest/carriers/suggest-sources'
import { countryInSentence } from '@/lib/digest/outlets/country'
import { identifyOutlet, type OutletIdentity } from '@/lib/digest/outlets/registry'
import type { Finding, PreflightContext, Rule } from '../finding'
import { outletsIn } from '../outlets-in'
import { type Passage, passagesOf, type Report } from '../passages'

// Words that make a country's outlets the speaker: "US outlets report". Matched at word starts only.
const voices =
  /(?<![\p{L}.])([\p{L}.]+(?:\s[\p{L}.]+)?)\s(?:state\s)?(?:outlets|media|newspapers|papers|press|sources|broadcasters|journalists)\b/gu
/** What makes a named outlet the speaker. */
const says = /\b(?:reports?|reported|says?|said|writes?|wrote|according to)\b/iu

export const misattributed: Rule = {
  id: 'misattributed',
  weighs: 'notes; warns or blocks where set',
  looksFor:
    'a highlight that credits outlets of one country, or an outlet by its name, with what only other outlets carry',
  check: (document, context) => {
    const indexes = new Map<readonly Report[], CarrierIndex>()
    return passagesOf(document).flatMap((passage) => {
      const text = passage.highlight.plain
      const credits = [...byCountry(text, context), ...byName(text, context)]
      if (credits.length === 0) return []
      const { reports } = passage
      const index = indexes.get(reports) ?? indexOf(reports)
      indexes.set(reports, index)
      return credits.flatMap((credit) => findingOn(credit, passage, index, context))
    })
  },
}

interface Credit {
  readonly phrase: string
  /** `the United States`, in “outlets based outside …”; undefined for an outlet by its name. */
  readonly place: string | undefined
  isBy(identity: OutletIdentity): boolean
}

const byCountry = (text: string, { sides }: PreflightContext): Credit[] =>
  [...text.matchAll(voices)].flatMap(([phrase, words = '']): Credit[] => {
    const [credited] = countriesIn(words)
    if (!credited) return []
    // A side may have several countries (China, Hong Kong): any will do.
    const homes = sides.find(({ countries }) => countries?.includes(credited))?.countries ?? [credited]
    const isBy = ({ registered }: OutletIdentity) => {
      const country = registered?.country
      return country !== undefined && homes.some((home) => isWithin(country, home))
    }
    return [{ phrase: phrase.trim(), place: countryInSentence(credited), isBy }]
  })

function byName(text: string, { registry }: PreflightContext): Credit[] {
  const { outlets } = says.test(text) ? outletsIn(text, registry) : { outlets: [] }
  if (outlets.length === 0) return []
  // Of several that are named, one is enough.
  const phrase = outlets.map(({ name }) => name).join(', ')
  return [{ phrase, place: undefined, isBy: ({ slug }) => outlets.some(({ id }) => id === slug) }]
}

function findingOn(
  { phrase, place, isBy }: Credit,
  passage: Passage,
  index: CarrierIndex,
  { registry, credits = 'note' }: PreflightContext,
): Omit<Finding, 'rule'>[] {
  const reports = carriersOf(passage, phrase, index)
  const behind = reports.flatMap((report) => {
    const identity = report.outlet ? identifyOutlet(registry, report.outlet) : undefined
    // An outlet whose home is not known may be at home there.
    return identity && (place === undefined || identity.registered?.country) ? [{ report, identity }] : []
  })
  if (!behind.length || behind.length < reports.length || behind.some(({ identity }) => isBy(identity))) return []
  const named = behind.map(({ report, identity }) => ({
    number: report.number,
    said: `${report.title} (${identity.name})`,
  }))
  const others = place === undefined ? 'other outlets' : `outlets based outside ${place}`
  return [
    {
      level: credits,
      message: `It credits ${phrase}, but its sources are ${others}.`,
      evidence: named.map(({ number, said }) => `${number} ${said}`),
      grounds: [phrase, ...named.map(({ said }) => said)],
      place: passage.place,
    },
  ]
}

const indexOf = (reports: readonly Report[]): CarrierIndex =>
  indexCarriers(reports.map(({ number, text }) => ({ id: String(number), text })))

/** What the highlight cites; where it cites nothing, the reports that likely carry it. */
function carriersOf({ highlight, reports }: Passage, phrase: string, index: CarrierIndex): readonly Report[] {
  const numbers =
    highlight.sources.length > 0
      ? highlight.sources
      : suggestSources(highlight.plain.replace(phrase, ''), index).map(Number)
  return numbers.flatMap((number) => reports.find((report) => report.number === number) ?? [])
}
