export interface EntityTag {
  readonly opaque: string
  readonly weak: boolean
}

const oneTag = /[ \t]*(?:(W\/)?"([\x21\x23-\x7E\x80-\xFF]*)")?[ \t]*(?:,|$)/y

/** RFC 9110, 8.8.3 and 5.6.1; `any` for `*`, undefined if malformed. Tags may contain commas: no plain split. */
function readEntityTags(field: string): 'any' | readonly EntityTag[] | undefined {
  if (field.trim() === '*') return 'any'
  const tags: EntityTag[] = []
  oneTag.lastIndex = 0
  while (oneTag.lastIndex < field.length) {
    const found = oneTag.exec(field)
    if (!found) return undefined
    if (found[2] !== undefined) tags.push({ opaque: found[2], weak: found[1] !== undefined })
  }
  return tags
}

export const printEntityTag = ({ opaque, weak }: EntityTag): string => `${weak ? 'W/' : ''}"${opaque}"`

/** For If-Match: neither may be weak. */
const strongMatch = (a: EntityTag, b: EntityTag): boolean => !a.weak && !b.weak && a.opaque === b.opaque

/** For If-None-Match. */
const weakMatch = (a: EntityTag, b: EntityTag): boolean => a.opaque === b.opaque

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekday = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)'
const month = `(?<month>${months.join('|')})`
const time = '(?<hour>\\d{2}):(?<minute>\\d{2}):(?<second>\\d{2})'

/** The three formats of RFC 9110 (5.6.7). */
const forms = [
  new RegExp(`^${weekday}, (?<day>\\d{2}) ${month} (?<year>\\d{4}) ${time} GMT$`),
  new RegExp(`^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?<day>\\d{2})-${month}-(?<shortYear>\\d{2}) ${time} GMT$`),
  new RegExp(`^${weekday} ${month} (?<day>[ \\d]\\d) ${time} (?<year>\\d{4})$`),
]

function fullYear(shortYear: string, now: Date): number {
  const year = Math.floor(now.getUTCFullYear() / 100) * 100 + Number(shortYear)
  return year > now.getUTCFullYear() + 50 ? year - 100 : year
}

/** Undefined if malformed. `now` decides the century of the oldest format. */
function readHttpDate(text: string, now: Date): Date | undefined {
  const fields = forms.map((form) => form.exec(text)?.groups).find(Boolean)
  if (!fields) return undefined
  const [day, hour, minute, second] = [fields.day, fields.hour, fields.minute, fields.second].map(Number)
  if (!day || hour === undefined || minute === undefined || second === undefined) return undefined
  const year = fields.shortYear ? fullYear(fields.shortYear, now) : Number(fields.year)
  const monthIndex = months.indexOf(fields.month ?? '')
  const date = new Date(0)
  date.setUTCFullYear(year, monthIndex, day)
  // Second 60 is a leap second; the 30th of February is invalid.
  if (date.getUTCDate() !== day || hour > 23 || minute > 59 || second > 60) return undefined
  date.setUTCHours(hour, minute, second)
  return date
}

export const httpDate = (date: Date): string => date.toUTCString()

export interface Selected {
  readonly tag: EntityTag
  readonly modified: Date
}

export interface Fields {
  get(name: string): string | null
}

export type Verdict = 'send' | 'not-modified' | 'precondition-failed'

const inSeconds = (date: Date) => Math.floor(date.getTime() / 1000)

/** In the order of RFC 9110 (13.2.2). A malformed If-None-Match matches nothing and still overrides If-Modified-Since. */
export function judge(headers: Fields, { tag, modified }: Selected, now: Date): Verdict {
  const matching = (field: string, matches: typeof weakMatch): boolean => {
    const tags = readEntityTags(field)
    return tags === 'any' || Boolean(tags?.some((other) => matches(other, tag)))
  }
  const unchangedSince = (field: string | null): boolean | undefined => {
    const since = field === null ? undefined : readHttpDate(field, now)
    return since && inSeconds(modified) <= inSeconds(since)
  }

  const ifMatch = headers.get('if-match')
  const holds = ifMatch === null ? unchangedSince(headers.get('if-unmodified-since')) : matching(ifMatch, strongMatch)
  if (holds === false) return 'precondition-failed'

  const ifNoneMatch = headers.get('if-none-match')
  const known =
    ifNoneMatch === null ? unchangedSince(headers.get('if-modified-since')) : matching(ifNoneMatch, weakMatch)
  return known ? 'not-modified' : 'send'
}
