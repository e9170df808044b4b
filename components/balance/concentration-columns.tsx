import { scaleBand, scaleLinear } from '@visx/scale'
import { Bar } from '@visx/shape'
import { SideKey } from '@/components/balance/side-key'
import type { PeriodBalance } from '@/lib/digest/outlets/period-balance'
import { PeriodColumns } from './period-columns'

const height = 84

/** Shorter markup: a tenth of a per cent, or of a pixel, cannot be seen. */
const short = (number: number): number => Number(number.toFixed(1))

interface Props {
  /** Oldest first; every period has the same sides. */
  readonly periods: readonly PeriodBalance[]
}

/** The share of each side's articles that comes from its most cited outlet, over time. */
export function ConcentrationColumns({ periods }: Props) {
  const sides = periods[0]?.sides ?? []
  const names = periods.map(({ period }) => period)
  const ofPeriod = scaleBand({ domain: names, range: [0, 100], padding: 0.2 })
  const ofSide = scaleBand({ domain: sides.map(({ id }) => id), range: [0, ofPeriod.bandwidth()], padding: 0.08 })
  const scale = scaleLinear({ domain: [0, 1], range: [0, height - 1] })
  const width = `${short(ofSide.bandwidth())}%`
  return (
    <>
      <PeriodColumns periods={names}>
        <p aria-hidden="true" className="small">
          100%
        </p>
        <svg
          width="100%"
          height={height}
          role="img"
          aria-label="Share of each side’s articles from the outlet it cites most"
          className="columns sides"
        >
          {[0, height / 2, height - 1].map((y) => (
            <Bar key={y} className="line" y={y} width="100%" height={1} />
          ))}
          {sides.map(({ id, place }, index) => (
            // Upside down, so that a column needs only its height.
            <g key={id} data-place={place} transform={`matrix(1 0 0 -1 0 ${height})`}>
              {periods.map(({ period, sides: counted }) => {
                const x = short((ofPeriod(period) ?? 0) + (ofSide(id) ?? 0))
                const tall = short(scale(counted[index]?.largestShare ?? 0))
                return tall > 0 && <Bar key={period} x={`${x}%`} width={width} height={tall} />
              })}
            </g>
          ))}
        </svg>
      </PeriodColumns>
      <SideKey sides={sides.map(({ id, name, place }) => ({ key: id, name, place }))} />
    </>
  )
}
