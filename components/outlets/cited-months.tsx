import { scaleBand, scaleLinear, scaleOrdinal } from '@visx/scale'
import { Bar, BarStack } from '@visx/shape'
import { AsTable } from '@/components/balance/as-table'
import { PeriodColumns } from '@/components/balance/period-columns'
import { breakable } from '@/components/text/breakable'
import { ForeignText } from '@/components/text/foreign-text'
import { counted } from '@/lib/words/counted'
import { formatDay } from '@/lib/words/day-text'
import { SideKey } from '../balance/side-key'

interface Props {
  readonly sides: readonly { readonly key: string; readonly name: string; readonly place: number }[]
  /** Oldest first; `places` in the order of the sides. */
  readonly months: readonly { readonly month: string; readonly places: readonly number[] }[]
  readonly outlet: string
}

const height = 96

export function CitedMonths({ sides, months, outlet }: Props) {
  const totals = months.map(({ places }) => places.reduce((sum, count) => sum + count, 0))
  const most = Math.max(1, ...totals)
  const keys = sides.map((_, index) => String(index))
  const columns = months.map(({ month, places }) => ({ month, places }))
  return (
    <>
      <PeriodColumns periods={months.map(({ month }) => month)} className="mt-3">
        <p aria-hidden="true" className="small">
          up to {counted(most, 'article')} a month
        </p>
        <svg
          width="100%"
          height={height}
          role="img"
          className="columns sides"
          aria-label={`Articles of ${outlet} cited by month and side`}
        >
          <BarStack<(typeof columns)[number], string>
            data={columns}
            keys={keys}
            x={({ month }) => month}
            value={({ places }, key) => places[Number(key)] ?? 0}
            xScale={scaleBand({ domain: columns.map(({ month }) => month), range: [0, 100], padding: 0.14 })}
            yScale={scaleLinear({ domain: [0, most], range: [height - 1, 0] })}
            color={scaleOrdinal({ domain: keys, range: keys })}
          >
            {(stacks) =>
              stacks
                .flatMap(({ bars }) => bars)
                .filter((bar) => bar.height > 0)
                .map((bar) => (
                  <g key={`${bar.key} ${bar.index}`} data-place={sides[Number(bar.key)]?.place}>
                    <Bar x={`${bar.x}%`} width={`${bar.width}%`} y={bar.y} height={Math.max(1, bar.height - 1)} />
                  </g>
                ))
            }
          </BarStack>
          <Bar className="line" y={height - 1} width="100%" height={1} />
        </svg>
      </PeriodColumns>
      <SideKey sides={sides} />
      <AsTable>
        <table className="ledger">
          <caption className="sr-only">Articles by month and side, the latest month first</caption>
          <thead>
            <tr>
              <th scope="col">Month</th>
              {sides.map(({ key, name }) => (
                <th key={key} scope="col" className={`figure ${breakable(name) ?? ''}`}>
                  <ForeignText text={name} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.toReversed().map(({ month, places }) => (
              <tr key={month}>
                <th scope="row">{formatDay(`${month}-01`, 'month')}</th>
                {sides.map(({ key }, index) => (
                  <td key={key} className="figure">
                    {places[index] ?? 0}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </AsTable>
    </>
  )
}
