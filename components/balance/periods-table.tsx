import { breakable } from '@/components/text/breakable'
import { ForeignText } from '@/components/text/foreign-text'
import type { PeriodBalance } from '@/lib/digest/outlets/period-balance'
import { periodName } from './period-name'
import { percent, standings, standingWords } from './standings'

interface Props {
  /** What the first column holds: `Month`, `Digest`. */
  readonly unit: string
  readonly periods: readonly PeriodBalance[]
}

/** The figures behind the columns, the latest first. */
export function PeriodsTable({ unit, periods }: Props) {
  return (
    <table className="ledger">
      <caption className="sr-only">
        Each side’s places over time, its largest outlet, and where its outlets are at home
      </caption>
      <thead>
        <tr>
          <th scope="col">{unit}</th>
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
      {withPlaces(periods).map(({ period, sides }) => (
        <tbody key={period}>
          {sides.map((side, index) => (
            <tr key={side.id}>
              {index === 0 && (
                <th scope="rowgroup" rowSpan={sides.length}>
                  {periodName(period, 'full')}
                </th>
              )}
              <th scope="row" className={breakable(side.name)}>
                <ForeignText text={side.name} />
              </th>
              <td className={breakable(side.outlets[0]?.name ?? '')}>
                {side.outlets[0] ? (
                  <>
                    <ForeignText text={side.outlets[0].name} /> ({side.outlets[0].places}, {percent(side.largestShare)})
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

const withPlaces = (periods: readonly PeriodBalance[]): readonly PeriodBalance[] =>
  periods.filter(({ sides }) => sides.some(({ places }) => places > 0)).toReversed()
