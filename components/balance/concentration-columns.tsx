import { scaleBand, scaleLinear } from '@visx/scale'
import { Bar } from '@visx/shape'
import { SideKey, SidePatterns, sideFill } from '@/components/outlets/side-fill'
import type { PeriodBalance } from '@/lib/digest/outlets/period-balance'
import { PeriodColumns } from './period-columns'

const height = 84

/** Two decimals: a hundredth of a per cent is a fraction of a pixel. */
const short = (number: number): number => Number(number.toFixed(2))

interface Props {
  /** Oldest first, every one with the same sides. */
  readonly periods: readonly PeriodBalance[]
}

/** How concentrated each side was over time: the part of its articles that come from its most cited outlet. */
export function ConcentrationColumns({ periods }: Props) {
  const sides = periods[0]?.sides ?? []
  const names = periods.map(({ period }) => period)
  const ofPeriod = scaleBand({ domain: names, range: [0, 100], padding: 0.2 })
  const ofSide = scaleBand({ domain: sides.map(({ id }) => id), range: [0, ofPeriod.bandwidth()], padding: 0.08 })
  const tall = scaleLinear({ domain: [0, 1], range: [0, height - 1] })
  const label = `Share of each side’s articles from its most cited outlet, ${names.length} points in time`
  return (
    <>
      <PeriodColumns periods={names}>
        <p aria-hidden="true" className="small">
          100%
        </p>
        <svg width="100%" height={height} role="img" aria-label={label} className="columns">
          {[0, height / 2, height - 1].map((y) => (
            <Bar key={y} className="line" y={y} width="100%" height={1} />
          ))}
          {sides.map(({ id, place }, index) => (
            <g key={id} data-place={place}>
              <SidePatterns place={place} />
              <g fill={sideFill(place)}>
                {periods.map(({ period, sides: counted }) => {
                  const share = tall(counted[index]?.largestShare ?? 0)
                  const x = short((ofPeriod(period) ?? 0) + (ofSide(id) ?? 0))
                  const width = short(ofSide.bandwidth())
                  return (
                    share > 0 && (
                      <Bar
                        key={period}
                        x={`${x}%`}
                        width={`${width}%`}
                        y={short(height - 1 - share)}
                        height={short(share)}
                      />
                    )
                  )
                })}
              </g>
            </g>
          ))}
        </svg>
      </PeriodColumns>
      <SideKey sides={sides.map(({ id, name, place }) => ({ key: id, name, place }))} />
    </>
  )
}
