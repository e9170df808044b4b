import { ForeignText } from '@/components/text/foreign-text'
import { formatDay } from '@/components/ui/day-text'
import type { MonthBalance } from '@/lib/digest/outlets/month-balance'
import { standings, standingWords } from './standings'

/** The figures behind the columns, the latest month first. */
export function MonthsTable({ months }: { months: readonly MonthBalance[] }) {
  return (
    <table className="ledger">
      <caption className="sr-only">Each side’s places by month and by where their outlets are at home</caption>
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col">Side</th>
          <th scope="col">Largest outlet</th>
          {standings.map((standing) => (
            <th key={standing} scope="col" className="figure">
              {standingWords[standing]}
            </th>
          ))}
          <th scope="col" className="figure">
            places
          </th>
        </tr>
      </thead>
      {withPlaces(months).map(({ month, sides }) => (
        <tbody key={month}>
          {sides.map((side, index) => (
            <tr key={side.id}>
              {index === 0 && (
                <th scope="rowgroup" rowSpan={sides.length}>
                  {formatDay(`${month}-01`, 'month')}
                </th>
              )}
              <th scope="row">
                <ForeignText text={side.name} />
              </th>
              <td>
                {side.outlets[0] ? (
                  <>
                    <ForeignText text={side.outlets[0].name} /> ({side.outlets[0].places})
                  </>
                ) : (
                  '–'
                )}
              </td>
              {standings.map((standing) => (
                <td key={standing} className="figure">
                  {side.standings[standing]}
                </td>
              ))}
              <td className="figure">{side.places}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

const withPlaces = (months: readonly MonthBalance[]): readonly MonthBalance[] =>
  months.filter(({ sides }) => sides.some(({ places }) => places > 0)).toReversed()
