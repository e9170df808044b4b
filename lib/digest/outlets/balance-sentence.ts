import type { OutletShare, SideCounts, Standing } from './balance'
import { countryInSentence } from './country'
import { severalCountries } from './registry'

/** A side of one digest, whose reports can be told apart, or of many. */
type Side = SideCounts & { readonly independentReports?: number }

/**
 * What a side's balance is, in one to three plain sentences for readers: where its outlets are at home, how
 * concentrated it is, and how many of its reports are the same.
 */
export const describeBalance = (side: Side): string =>
  side.places === 0
    ? `The ${side.name} side has no sources.`
    : [homes(side), concentration(side), repeats(side)].filter(Boolean).join(' ')

function homes(side: Side): string {
  const whole = `${side.places === 1 ? 'The one place' : `the ${side.places} places`} on the ${side.name} side`
  const kinds = (['home', 'across', 'elsewhere', 'unreviewed'] as const).filter((kind) => side.standings[kind] > 0)
  const [only] = kinds
  if (only && kinds.length === 1) {
    const subject = side.places === 1 ? whole : `All ${side.places} places on the ${side.name} side`
    return `${subject} ${side.places === 1 ? 'is' : 'are'} held by ${holders(side, only)}.`
  }
  const parts = kinds.map((kind, index) => {
    const count = side.standings[kind]
    return `${count}${index === 0 ? ` ${count === 1 ? 'is' : 'are'} held` : ''} by ${holders(side, kind)}`
  })
  return `Of ${whole}, ${listed(parts)}.`
}

function holders(side: Side, standing: Standing): string {
  const outlets = side.outlets.filter((outlet) => outlet.standing === standing)
  const noun = outlets.length === 1 ? 'an outlet' : 'outlets'
  if (standing === 'unreviewed') return `${noun} whose home nobody has reviewed yet`
  const countries = countriesOf(outlets)
  const inCountries = listed(countries.map(([country, places]) => placesIn(country, places, countries.length > 1)))
  if (standing === 'home' && countries.length === 1 && countries[0]?.[0] === side.countries[0]) {
    return `${noun} at home there`
  }
  return `${noun} at home ${inCountries}`
}

const placesIn = (country: string, places: number, counted: boolean): string =>
  `in ${country === severalCountries ? 'several countries' : countryInSentence(country)}${counted ? ` (${places})` : ''}`

/** Countries with the places their outlets fill, most first. */
function countriesOf(outlets: readonly OutletShare[]): [country: string, places: number][] {
  const places = new Map<string, number>()
  for (const { country = '', places: held } of outlets) places.set(country, (places.get(country) ?? 0) + held)
  return [...places].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

function concentration(side: Side): string {
  const most = side.outlets[0]?.places ?? 0
  const largest = side.outlets.filter(({ places }) => places === most)
  if (most < 2 || largest.length > 3) return ''
  if (largest.length === 1) return `${largest[0]?.name} alone holds ${most}.`
  return `${listed(largest.map(({ name }) => name))} hold ${most} each.`
}

function repeats(side: Side): string {
  const { independentReports: different, places } = side
  if (different === undefined || different === places) return ''
  const reports = different === 1 ? 'one report' : `${different} different reports`
  return `Some carry the same report: there are ${reports}.`
}

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
