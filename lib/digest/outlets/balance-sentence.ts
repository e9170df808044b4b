import type { OutletOrigin, OutletShare, SideCounts } from './balance'
import { countryInSentence, countryName } from './country'
import { severalCountries } from './registry'

type Side = SideCounts & { readonly independentReports?: number }

/** One to three sentences for readers: countries, the largest outlet's share, and copied articles. */
export const describeBalance = (side: Side): string =>
  side.places === 0
    ? `The ${side.name} side has no sources.`
    : [origins(side), concentration(side), ownership(side), copies(side)].filter(Boolean).join(' ')

function origins(side: Side): string {
  const kinds = (['home', 'across', 'elsewhere', 'unreviewed'] as const).filter((kind) => side.standings[kind] > 0)
  const [only] = kinds
  if (side.places === 1 && only) return `The one article on the ${side.name} side is from ${outletsOf(side, only)}.`
  if (only && kinds.length === 1)
    return `All ${side.places} articles on the ${side.name} side are from ${outletsOf(side, only)}.`
  const parts = kinds.map((kind, index) => {
    const count = side.standings[kind]
    return `${count}${index === 0 ? (count === 1 ? ' is' : ' are') : ''} from ${outletsOf(side, kind)}`
  })
  return `Of the ${side.places} articles on the ${side.name} side, ${listed(parts)}.`
}

function outletsOf(side: Side, standing: OutletOrigin): string {
  const outlets = side.outlets.filter((outlet) => outlet.standing === standing)
  const noun = outlets.length === 1 ? 'an outlet' : 'outlets'
  if (standing === 'unreviewed') return `${noun} not yet classified`
  const countries = countriesOf(outlets)
  const [[only] = ['']] = countries
  if (standing === 'home' && countries.length === 1) return `${noun} in ${inSentence(only)}`
  const named =
    countries.length === 1
      ? inBrackets(only)
      : countries.map(([country, count]) => `${inBrackets(country)} ${count}`).join(', ')
  return `${noun} ${places[standing](outlets.length)} (${named})`
}

const places = {
  home: () => 'of its own side',
  across: () => 'of another side',
  elsewhere: (outlets: number) => (outlets === 1 ? 'in a third country' : 'in third countries'),
} as const

const inSentence = (country: string): string =>
  country === severalCountries ? 'several countries' : countryInSentence(country)
const inBrackets = (country: string): string =>
  country === severalCountries ? 'several countries' : countryName(country)

function countriesOf(outlets: readonly OutletShare[]): [country: string, articles: number][] {
  const articles = new Map<string, number>()
  for (const { country = '', places: held } of outlets) articles.set(country, (articles.get(country) ?? 0) + held)
  return [...articles].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

function concentration(side: Side): string {
  const most = side.outlets[0]?.places ?? 0
  const largest = side.outlets.filter(({ places: held }) => held === most)
  if (most < 2 || largest.length > 3) return ''
  if (largest.length === 1) return `${largest[0]?.name} alone has ${most}.`
  return `${listed(largest.map(({ name }) => name))} have ${most} each.`
}

/** The largest owner, and how much nobody has recorded an owner for. */
function ownership({ owners, places }: Side): string {
  const unknown = places - owners.reduce((sum, owner) => sum + owner.places, 0)
  const [largest] = owners
  if (!largest)
    return places === 1 ? 'The owner of its outlet is not recorded.' : 'The owners of the outlets are not recorded.'
  const most = owners.filter((owner) => owner.places === largest.places)
  const rest = unknown > 0 ? `; for ${unknown} the owner is not recorded` : ''
  if (largest.places === 1 || most.length > 3)
    return `By owner, none has more than ${largest.places} of ${places}${rest}.`
  const [verb, each] = most.length === 1 ? ['has', ''] : ['have', ' each']
  return `By owner, ${listed(most.map(({ name }) => name))} ${verb} ${largest.places} of ${places}${each}${rest}.`
}

function copies(side: Side): string {
  const { independentReports: different, places: all } = side
  if (different === undefined || different === all) return ''
  return different === 1 ? 'The articles are one report.' : `The articles are ${different} independent reports.`
}

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
