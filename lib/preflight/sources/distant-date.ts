import { Temporal } from 'temporal-polyfill'
import type { Rule } from '../finding'

const daysBefore = 3
const daysAfter = 1

/** A source that is dated well before the day of the digest, or after it. */
export const distantDate: Rule = {
  id: 'distant-date',
  looksFor: `a source dated more than ${daysBefore} days before the digest's day or more than ${daysAfter} after it`,
  check: (document) => {
    if (document.kind === 'story') return []
    const day = Temporal.PlainDate.from(document.day)
    return document.sources.flatMap(({ date, number, line, title }) => {
      if (!date) return []
      const age = Temporal.PlainDate.from(date).until(day).days
      if (age <= daysBefore && age >= -daysAfter) return []
      const apart = age > 0 ? `${age} days before` : `${-age} days after`
      const message = `Source ${number} is dated ${date}, ${apart} the digest's day.`
      return [{ level: 'warn', message, evidence: [title], place: { kind: 'source', number, line } }]
    })
  },
}
