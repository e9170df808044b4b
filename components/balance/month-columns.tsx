import { scaleBand, scaleLinear, scaleOrdinal } from '@visx/scale'
import { Bar, BarStack } from '@visx/shape'
import type { CSSProperties } from 'react'
import type { SideCounts, Standing } from '@/lib/digest/outlets/balance'
import { MonthLabels } from './month-labels'
import { fillOf, StandingPatterns } from './standing-fill'
import { standings } from './standings'

const height = 72

interface Props {
  readonly months: readonly { readonly month: string; readonly side: SideCounts }[]
  readonly scope: string
}

type Column = Record<Standing, number> & { readonly month: string }

/** One side over the months: each month's places as parts of a whole. */
export function MonthColumns({ months, scope }: Props) {
  const [first] = months
  if (!first) return null
  const columns = months.map(({ month, side }): Column => {
    const share = (standing: Standing) => side.standings[standing] / Math.max(1, side.places)
    return { month, ...(Object.fromEntries(standings.map((name) => [name, share(name)])) as Record<Standing, number>) }
  })
  const label = `${first.side.name}: parts of its places by where outlets are at home, ${months.length} months`
  return (
    <div className="month-columns" style={{ '--months': months.length } as CSSProperties}>
      <svg width="100%" height={height} role="img" aria-label={label} className="block">
        <StandingPatterns scope={scope} />
        <BarStack<Column, Standing>
          data={columns}
          keys={[...standings]}
          x={({ month }) => month}
          xScale={scaleBand({ domain: columns.map(({ month }) => month), range: [0, 100], padding: 0.14 })}
          yScale={scaleLinear({ domain: [0, 1], range: [height, 0] })}
          color={scaleOrdinal({ domain: [...standings], range: [...standings] })}
        >
          {(stacks) =>
            stacks
              .flatMap(({ bars }) => bars)
              .filter((bar) => bar.height > 0)
              .map((bar) => (
                <Bar
                  key={`${bar.key} ${bar.index}`}
                  x={`${bar.x}%`}
                  width={`${bar.width}%`}
                  y={bar.y}
                  height={Math.max(1, bar.height - 1)}
                  fill={fillOf(bar.key, scope)}
                />
              ))
          }
        </BarStack>
      </svg>
      <MonthLabels months={months.map(({ month }) => month)} />
    </div>
  )
}
