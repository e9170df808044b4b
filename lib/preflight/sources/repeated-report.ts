import { independentReports } from '@/lib/digest/outlets/independent-reports'
import type { Rule } from '../finding'
import { reportsOf } from '../passages'

/** Sources with the same report: one voice, not several. */
export const repeatedReport: Rule = {
  id: 'repeated-report',
  weighs: 'notes',
  looksFor: 'sources that are the same report (equal or nearly equal titles without `UPDATE 1-` and the like)',
  check: (document) => {
    const reports = new Map(reportsOf(document).map((report) => [report.number, report]))
    return independentReports(document).groups.flatMap(({ members }) => {
      const same = members.flatMap(({ number }) => reports.get(number) ?? [])
      const [first] = same
      if (!first || same.length < 2) return []
      const numbers = same.map(({ number }) => number)
      return [
        {
          level: 'note',
          message: `${document.kind === 'digest' ? 'Sources' : 'Articles'} ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)} are the same report.`,
          evidence: same.map(({ number, title, outlet }) => `${number} ${title}${outlet ? ` (${outlet})` : ''}`),
          grounds: same.map(({ title, outlet = '' }) => `${title} ${outlet}`),
          place: first.place,
        },
      ]
    })
  },
}
