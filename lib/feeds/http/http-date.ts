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
export function readHttpDate(text: string, now: Date): Date | undefined {
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
