import { scaleBand, scaleLinear, scaleOrdinal } from '@visx/scale'
import { Bar, BarStackHorizontal } from '@visx/shape'
import type { SideCounts, Standing } from '@/lib/digest/outlets/balance'
import { fillOf, StandingPatterns } from './standing-fill'
import { standingFacts, standings } from './standings'

const height = 12
/** Paper between two parts of a bar, in pixels. */
const gap = 2

/** One side's places as a bar, from those at home to those nobody has reviewed. */
export function StandingBar({ side, scope }: { side: SideCounts; scope: string }) {
  const key = `${scope}-${side.place}`
  return (
    <svg width="100%" height={height} role="img" aria-label={`${side.name}: ${standingFacts(side).join(', ')}`}>
      <StandingPatterns scope={key} />
      <BarStackHorizontal<Record<Standing, number>, Standing>
        data={[side.standings]}
        keys={[...standings]}
        y={() => 0}
        xScale={scaleLinear({ domain: [0, side.places], range: [0, 100] })}
        yScale={scaleBand({ domain: [0], range: [0, height] })}
        color={scaleOrdinal({ domain: [...standings], range: [...standings] })}
      >
        {(stacks) =>
          stacks
            .flatMap(({ bars }) => bars)
            .filter(({ width }) => width > 0)
            .map((bar) => (
              <g key={bar.key}>
                <Bar x={`${bar.x}%`} width={`${bar.width}%`} height={height} fill={fillOf(bar.key, key)} />
                {bar.x > 0 && <Bar x={`${bar.x}%`} width={gap} height={height} fill="var(--color-paper)" />}
              </g>
            ))
        }
      </BarStackHorizontal>
    </svg>
  )
}
