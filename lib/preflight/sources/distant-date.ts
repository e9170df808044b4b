import type { Finding, Rule } from '../finding'

const daysBefore = 3
const daysAfter = 1

/** Days since 1970. */
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / (24 * 60 * 60 * 1000)

export const distantDate: Rule = {
  id: 'distant-date',
  weighs: 'notes',
  looksFor: `sources dated more than ${daysBefore} days before the digest's day, or more than ${daysAfter} after it`,
  check: (document) => {
    if (document.kind === 'story') return []
    const day = dayNumber(document.day)
    const dated = document.sources.flatMap(({ date, ...source }) =>
      date ? [{ ...source, date, age: day - dayNumber(date) }] : [],
    )
    const found = (sources: typeof dated, apart: string): Omit<Finding, 'rule'>[] => {
      const [first] = sources
      if (!first) return []
      const which = sources.length > 1 ? `${sources.length} sources are` : `Source ${first.number} is`
      return [
        {
          level: 'note',
          message: `${which} dated more than ${apart} the digest's day.`,
          evidence: sources.map(({ number, date, title }) => `${number} ${date} ${title}`),
          grounds: sources.map(({ date, title }) => `${apart} ${date} ${title}`),
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
