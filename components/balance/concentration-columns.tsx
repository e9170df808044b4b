import { scaleBand, scaleLinear, scaleOrdinal } from '@visx/scale'
import { Bar, BarGroup } from '@visx/shape'
import { SideKey, SidePatterns, sideFill } from '@/components/outlets/side-fill'
import type { PeriodBalance } from '@/lib/digest/outlets/period-balance'
import { PeriodColumns } from './period-columns'

const height = 84

interface Props {
  /** Oldest first, every one with the same sides. */
  readonly periods: readonly PeriodBalance[]
  readonly scope: string
}

type Column = { readonly period: string } & Readonly<Record<string, number | string>>

/** How concentrated each side was over time: the part of its places that its largest outlet filled. */
export function ConcentrationColumns({ periods, scope }: Props) {
  const sides = periods[0]?.sides ?? []
  const keys = sides.map(({ id }) => id)
  const names = periods.map(({ period }) => period)
  const columns = periods.map(({ period, sides: counted }): Column => {
    const shares = counted.map(({ id, largestShare }) => [id, largestShare])
    return { ...Object.fromEntries(shares), period }
  })
  const x0 = scaleBand({ domain: names, range: [0, 100], padding: 0.2 })
  const placeOf = (key: string) => sides.find(({ id }) => id === key)?.place ?? 0
  const label = `Part of each side’s places that its largest outlet fills, ${names.length} points in time`
  return (
    <>
      <PeriodColumns periods={names}>
        <p aria-hidden="true" className="small">
          100 %
        </p>
        <svg width="100%" height={height} role="img" aria-label={label} className="block">
          {sides.map(({ id, place }) => (
            <g key={id} data-place={place}>
              <SidePatterns scope={`${scope}-${place}`} place={place} />
            </g>
          ))}
          {[0, height / 2, height - 1].map((y) => (
            <Bar key={y} y={y} width="100%" height={1} fill="var(--color-rule)" />
          ))}
          <BarGroup<Column, string>
            data={[...columns]}
            keys={keys}
            height={height - 1}
            x0={({ period }) => period}
            x0Scale={x0}
            x1Scale={scaleBand({ domain: keys, range: [0, x0.bandwidth()], padding: 0.08 })}
            yScale={scaleLinear({ domain: [0, 1], range: [height - 1, 0] })}
            color={scaleOrdinal({ domain: keys, range: keys })}
          >
            {(groups) =>
              groups.flatMap(({ index, x0: left, bars }) =>
                bars.map((bar) => (
                  <g key={`${index} ${bar.key}`} data-place={placeOf(bar.key)}>
                    <Bar
                      x={`${left + bar.x}%`}
                      width={`${bar.width}%`}
                      y={bar.y}
                      height={Math.max(0, bar.height)}
                      fill={sideFill(`${scope}-${placeOf(bar.key)}`, placeOf(bar.key))}
                    />
                  </g>
                )),
              )
            }
          </BarGroup>
        </svg>
      </PeriodColumns>
      <SideKey sides={sides.map(({ id, name, place }) => ({ key: id, name, place }))} />
    </>
  )
}
