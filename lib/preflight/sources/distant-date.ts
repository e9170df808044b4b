import { Temporal } from 'temporal-polyfill'
import type { Finding, Rule } from '../finding'

const daysBefore = 3
const daysAfter = 1

/** Sources that are dated well before the day of the digest, or after it. One finding for all of either kind. */
export const distantDate: Rule = {
  id: 'distant-date',
  looksFor: `sources dated more than ${daysBefore} days before the digest's day, or more than ${daysAfter} after it`,
  check: (document) => {
    if (document.kind === 'story') return []
    const day = Temporal.PlainDate.from(document.day)
    const dated = document.sources.flatMap(({ date, ...source }) =>
      date ? [{ ...source, date, age: Temporal.PlainDate.from(date).until(day).days }] : [],
    )
    const found = (sources: typeof dated, apart: string): Omit<Finding, 'rule'>[] => {
      const [first] = sources
      if (!first) return []
      const which = sources.length > 1 ? `${sources.length} sources are` : `Source ${first.number} is`
      return [
        {
          level: 'warn',
          message: `${which} dated more than ${apart} the digest's day.`,
          evidence: sources.map(({ number, date, title }) => `${number} ${date} ${title}`),
          place: { kind: 'source', number: first.number, line: first.line },
        },
      ]
    }
    return [
      ...found(
        dated.filter(({ age }) => age > daysBefore),
        `${daysBefore} days before`,
      ),
      ...found(
        dated.filter(({ age }) => age < -daysAfter),
        `${daysAfter} day after`,
      ),
    ]
  },
}
