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
  /^[A-Z]{2}$/.test(code) && !unassigned.has(code) && names.of(code) !== undefined

/** `US` → `United States`. */
export const countryName = (code: string): string => shorter[code] ?? names.of(code) ?? code

/** As it stands in a sentence: `the United States`, `Japan`. */
export const countryInSentence = (code: string): string =>
  withArticle.has(code) ? `the ${countryName(code)}` : countryName(code)
