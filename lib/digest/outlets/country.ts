const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

const unassigned = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ'.split(' '))

const shorter: Readonly<Record<string, string>> = {
  HK: 'Hong Kong',
  MO: 'Macao',
  MM: 'Myanmar',
  PS: 'Palestine',
  BA: 'Bosnia and Herzegovina',
}

const withArticle = new Set('AE BS CD CF DO FK GB GM KM KY MH MP MV NL PH SB TC US VA VG VI'.split(' '))

/** Assigned ISO 3166-1 alpha-2 codes, in capitals. */
export const isCountryCode = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) && !unassigned.has(code) && names.of(code) !== undefined && !isFormer(code)

/** A former or informal code of another: `UK` for `GB`, `BU` for `MM`. */
const isFormer = (code: string): boolean => new Intl.Locale(`und-${code}`).region !== code

export const countryName = (code: string): string => shorter[code] ?? names.of(code) ?? code

/** With its article: `the United States`, `Japan`. */
export const countryInSentence = (code: string): string =>
  withArticle.has(code) ? `the ${countryName(code)}` : countryName(code)

/** `Japan` → `JP`, whatever its case; undefined for other texts. */
export const countryNamed = (text: string): string | undefined => codesByName().get(text.trim().toLowerCase())

let byName: ReadonlyMap<string, string> | undefined
function codesByName(): ReadonlyMap<string, string> {
  if (byName) return byName
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter(isCountryCode)
  byName = new Map(codes.map((code) => [countryName(code).toLowerCase(), code]))
  return byName
}
