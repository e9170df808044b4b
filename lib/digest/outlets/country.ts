const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** Codes that the locale data names although ISO 3166-1 has not assigned them. */
const unassigned = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ'.split(' '))

/** Newsroom names where the locale data has a longer one. */
const shorter: Readonly<Record<string, string>> = {
  HK: 'Hong Kong',
  MO: 'Macao',
  MM: 'Myanmar',
  PS: 'Palestine',
  BA: 'Bosnia and Herzegovina',
}

const withArticle = new Set('AE BS CD CF DO FK GB GM KM KY MH MP MV NL PH SB TC US VA VG VI'.split(' '))

/** Whether the text is an assigned ISO 3166-1 alpha-2 code, in capitals. */
export const isCountryCode = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) && !unassigned.has(code) && names.of(code) !== undefined && !isFormer(code)

/** A code of old, or of habit, which stands for another now: `UK` for `GB`, `BU` for `MM`. */
const isFormer = (code: string): boolean => new Intl.Locale(`und-${code}`).region !== code

/** `US` → `United States`. */
export const countryName = (code: string): string => shorter[code] ?? names.of(code) ?? code

/** As it stands in a sentence: `the United States`, `Japan`. */
export const countryInSentence = (code: string): string =>
  withArticle.has(code) ? `the ${countryName(code)}` : countryName(code)

/** `Japan` → `JP`: the code of the country whose English name a text is, whatever its capitals; else undefined. */
export const countryNamed = (text: string): string | undefined => codesByName().get(text.trim().toLowerCase())

let byName: ReadonlyMap<string, string> | undefined
function codesByName(): ReadonlyMap<string, string> {
  if (byName) return byName
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter(isCountryCode)
  byName = new Map(codes.map((code) => [countryName(code).toLowerCase(), code]))
  return byName
}
