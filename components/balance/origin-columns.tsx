import { scaleBand, scaleLinear, scaleOrdinal } from '@visx/scale'
import { Bar, BarStack } from '@visx/shape'
import type { OutletOrigin, SideCounts } from '@/lib/digest/outlets/balance'
import { originOrder } from './origins'
import { PeriodColumns } from './period-columns'

const height = 72
const short = (number: number): number => Number(number.toFixed(2))

interface Props {
  readonly periods: readonly { readonly period: string; readonly side: SideCounts }[]
}

type Column = Record<OutletOrigin, number> & { readonly period: string }

export function OriginColumns({ periods }: Props) {
  const [first] = periods
  if (!first) return null
  const columns = periods.map(({ period, side }): Column => {
    const share = (standing: OutletOrigin) => side.standings[standing] / Math.max(1, side.places)
    return {
      period,
      ...(Object.fromEntries(originOrder.map((name) => [name, share(name)])) as Record<OutletOrigin, number>),
    }
  })
  const label = `${first.side.name}: shares of its articles by the outlets’ countries, ${periods.length} months`
  return (
    <PeriodColumns periods={periods.map(({ period }) => period)}>
      <svg width="100%" height={height} role="img" aria-label={label} className="columns">
        <BarStack<Column, OutletOrigin>
          data={columns}
          keys={[...originOrder]}
          x={({ period }) => period}
          xScale={scaleBand({ domain: columns.map(({ period }) => period), range: [0, 100], padding: 0.14 })}
          yScale={scaleLinear({ domain: [0, 1], range: [height, 0] })}
          color={scaleOrdinal({ domain: [...originOrder], range: [...originOrder] })}
        >
          {(stacks) =>
            stacks
              .flatMap(({ bars }) => bars)
              .filter((bar) => bar.height > 0)
              .map((bar) => (
                <Bar
                  key={`${bar.key} ${bar.index}`}
                  className={bar.key}
                  x={`${short(bar.x)}%`}
                  width={`${short(bar.width)}%`}
                  y={short(bar.y)}
                  height={short(Math.max(1, bar.height - 1))}
                />
              ))
          }
        </BarStack>
      </svg>
    </PeriodColumns>
  )
}
