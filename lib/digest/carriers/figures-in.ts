const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
/** Dates and hours are no figures: `12 May`, `Feb. 5`, `2026-02-05`, `10:30`, `2月5日`. */
const dates = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)?(?:\\s+of)?\\s+${month}(?![\\p{L}\\p{N}])|\\b${month}\\s+\\d{1,2}(?:st|nd|rd|th)?(?![\\d,.]*\\d)|` +
    '\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b|\\b\\d{1,2}:\\d{2}\\b|\\d{1,2}月(?:\\d{1,2}日)?',
  'gu',
)
// `F-35` and `COVID-19` are names.
const figure =
  /(?<![\p{L}\p{N}]|\p{L}-)(\d[\d,]*(?:\.\d+)?)(?:[\s-]?(thousand|million|billion|trillion|crore|lakh|[kmb]|ml?n|bl?n|tn|trn|tln)\b)?/giu
const perCent = /^\s?(?:%|per\s?cent\b)/i
const magnitudes: Readonly<Record<string, number>> = {
  k: 3,
  lakh: 5,
  crore: 7,
  thousand: 3,
  m: 6,
  mn: 6,
  mln: 6,
  million: 6,
  b: 9,
  bn: 9,
  bln: 9,
  billion: 9,
  tn: 12,
  trn: 12,
  tln: 12,
  trillion: 12,
}

/** A figure as written, with every number it may mean: `730b` is 730 and 730,000,000,000. */
export interface Figure {
  readonly shown: string
  readonly written: string
  readonly values: readonly string[]
}

export function figuresIn(text: string): readonly Figure[] {
  const read = text.normalize('NFKC').replace(dates, ' ')
  const found = [...read.matchAll(figure)].map(({ 0: whole, 1: digits = '', 2: unit, index }): Figure => {
    const written = whole + (perCent.exec(read.slice(index + whole.length))?.[0] ?? '')
    const shown = digits.replace(/,/g, '').replace(/^0+(?=\d)/, '')
    const zeros = unit && magnitudes[unit.toLowerCase()]
    return { shown, written, values: zeros ? [shown, String(Math.round(Number(shown) * 10 ** zeros))] : [shown] }
  })
  return [...new Map(found.map((each) => [each.shown, each])).values()]
}

const small = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const roman = 'I II III IV V VI VII VIII IX X'.split(' ')
/** `three` is 3, `forty` 40; up to twelve, and tens. */
export const numbersInWords: ReadonlyMap<string, string> = new Map([
  ...small.map((word, value) => [word, String(value)] as const),
  ...tens.map((word, index) => [word, String((index + 2) * 10)] as const),
])

/** Every number in digits, in words, or as a numeral after a name. */
export function numbersIn(text: string): ReadonlySet<string> {
  const words = text.match(/\p{L}+/gu) ?? []
  return new Set([
    ...[...text.normalize('NFKC').matchAll(figure)].flatMap(([written]) =>
      figuresIn(written).flatMap(({ values }) => values),
    ),
    ...words.flatMap((word) => numbersInWords.get(word.toLowerCase()) ?? []),
    ...words.flatMap((word) => (roman.includes(word) ? String(roman.indexOf(word) + 1) : [])),
  ])
}
