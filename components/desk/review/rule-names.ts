export const ruleNames: Readonly<Record<string, string>> = {
  'missing-parts': 'no missing parts',
  'unplaced-text': 'no unassigned text',
  'highlight-length': 'length of highlights',
  'unsupported-claim': 'names and figures',
  misattributed: 'credits',
  'repeated-highlight': 'no repetition',
  garbled: 'text encoding',
  debris: 'no leftover text',
  'story-leftovers': 'no leftovers of scraping',
  'removed-markup': 'markup',
  'image-countries': 'image description',
  'declared-figures': 'figures in the file',
  'arrival-warning': 'file format',
  'repeated-report': 'no duplicate reports',
  'repeated-link': 'no duplicate links',
  'cut-title': 'complete titles',
  'distant-date': 'dates of sources',
  'unreviewed-outlet': 'known outlets',
  'away-from-home': 'outlets’ countries',
  'dominant-outlet': 'variety of outlets',
  'lopsided-sides': 'balance of sides',
}

export const fineNames = (findings: readonly { readonly rule: string }[]): readonly string[] =>
  Object.entries(ruleNames).flatMap(([rule, name]) => (findings.some((each) => each.rule === rule) ? [] : name))
