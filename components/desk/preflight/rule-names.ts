/** What each rule looks at, as short as it can be said. */
export const ruleNames: Readonly<Record<string, string>> = {
  'missing-parts': 'nothing missing',
  'unplaced-text': 'text in its place',
  'highlight-length': 'lengths',
  'unsupported-claim': 'names and figures',
  misattributed: 'who is credited',
  'repeated-highlight': 'no repetition',
  garbled: 'letters',
  debris: 'no debris',
  'story-leftovers': 'no leftovers',
  'removed-markup': 'markup',
  'image-countries': 'image',
  'declared-figures': 'declared figures',
  'arrival-warning': 'the file',
  'repeated-report': 'no report twice',
  'repeated-link': 'links',
  'cut-title': 'whole titles',
  'distant-date': 'dates',
  'unreviewed-outlet': 'outlets reviewed',
  'away-from-home': 'outlets at home',
  'dominant-outlet': 'no outlet alone',
  'lopsided-sides': 'sides in balance',
}

/** The names of the rules that found nothing. */
export const fineNames = (findings: readonly { readonly rule: string }[]): readonly string[] =>
  Object.entries(ruleNames).flatMap(([rule, name]) => (findings.some((each) => each.rule === rule) ? [] : name))
