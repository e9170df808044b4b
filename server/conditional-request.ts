/** A validator: the quoted text, and whether it only promises equal meaning (`W/`). */
export interface EntityTag {
  readonly opaque: string
  readonly weak: boolean
}

const oneTag = /[ \t]*(?:(W\/)?"([\x21\x23-\x7E\x80-\xFF]*)")?[ \t]*(?:,|$)/y

/**
 * A list of entity tags (RFC 9110, 8.8.3 and 5.6.1; empty members are passed over), `any` for `*`, or undefined for
 * what is neither. Tags are quoted text that may hold commas, so the list cannot be split at them.
 */
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

/** The tag as a field carries it. */
export const printEntityTag = ({ opaque, weak }: EntityTag): string => `${weak ? 'W/' : ''}"${opaque}"`

/** Equal bytes: neither may be weak. */
const strongMatch = (a: EntityTag, b: EntityTag): boolean => !a.weak && !b.weak && a.opaque === b.opaque

/** Equal meaning: what If-None-Match asks for. */
const weakMatch = (a: EntityTag, b: EntityTag): boolean => a.opaque === b.opaque

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekday = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)'
const month = `(?<month>${months.join('|')})`
const time = '(?<hour>\\d{2}):(?<minute>\\d{2}):(?<second>\\d{2})'

/** The three forms that RFC 9110 (5.6.7) has a recipient accept. */
const forms = [
  new RegExp(`^${weekday}, (?<day>\\d{2}) ${month} (?<year>\\d{4}) ${time} GMT$`),
  new RegExp(`^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?<day>\\d{2})-${month}-(?<shortYear>\\d{2}) ${time} GMT$`),
  new RegExp(`^${weekday} ${month} (?<day>[ \\d]\\d) ${time} (?<year>\\d{4})$`),
]

/** Two digits mean the latest year with these digits that is no more than 50 years ahead. */
function fullYear(shortYear: string, now: Date): number {
  const year = Math.floor(now.getUTCFullYear() / 100) * 100 + Number(shortYear)
  return year > now.getUTCFullYear() + 50 ? year - 100 : year
}

/** An HTTP date as a moment; undefined for what is none. `now` decides the century of the oldest form. */
function readHttpDate(text: string, now: Date): Date | undefined {
  const fields = forms.map((form) => form.exec(text)?.groups).find(Boolean)
  if (!fields) return undefined
  const [day, hour, minute, second] = [fields.day, fields.hour, fields.minute, fields.second].map(Number)
  if (!day || hour === undefined || minute === undefined || second === undefined) return undefined
  const year = fields.shortYear ? fullYear(fields.shortYear, now) : Number(fields.year)
  const monthIndex = months.indexOf(fields.month ?? '')
  const date = new Date(0)
  date.setUTCFullYear(year, monthIndex, day)
  // A leap second is a second that the clock shows; the 30th of February is no day.
  if (date.getUTCDate() !== day || hour > 23 || minute > 59 || second > 60) return undefined
  date.setUTCHours(hour, minute, second)
  return date
}

/** The moment as an HTTP date (whole seconds, GMT). */
export const httpDate = (date: Date): string => date.toUTCString()

/** What would be sent: the validators of the representation that was selected for this request. */
export interface Selected {
  readonly tag: EntityTag
  readonly modified: Date
}

/** The header fields of a request, by their names in small letters. */
export interface Fields {
  get(name: string): string | null
}

export type Verdict = 'send' | 'not-modified' | 'precondition-failed'

const inSeconds = (date: Date) => Math.floor(date.getTime() / 1000)

/**
 * What RFC 9110 (13.2.2) has a server do with the conditions of a GET or HEAD whose answer would be 200, in its order:
 * If-Match, else If-Unmodified-Since; then If-None-Match, else If-Modified-Since. A date that is none is passed over;
 * an If-None-Match that cannot be read matches nothing, and still puts If-Modified-Since aside.
 */
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
