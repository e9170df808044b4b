import { scaleLinear } from '@visx/scale'
import { Bar } from '@visx/shape'
import { PerspectiveMark } from '@/components/marks/perspective-mark'
import { english, ForeignText } from '@/components/text/foreign-text'
import type { SideCounts } from '@/lib/digest/outlets/balance'
import { describeBalance } from '@/lib/digest/outlets/balance-sentence'
import { originFacts, originOrder } from './origins'

interface Props {
  readonly sides: readonly SideCounts[]
  /** Figures instead of sentences. */
  readonly brief?: boolean
}

export function BalanceRows({ sides, brief = false }: Props) {
  return (
    <ul className="balance-rows">
      {sides.map((side) => (
        // The reading order of the columns above it: on wide screens the side that is read late keeps its place.
        <li key={side.id} data-place={side.place} data-read={side.place < (sides[0]?.place ?? 0) ? 'late' : undefined}>
          <span className="side-name">
            <PerspectiveMark />
            <ForeignText text={side.name} />
          </span>
          <OriginBar side={side} />
          {brief ? (
            <span className="small">{originFacts(side).join(' · ') || 'no sources'}</span>
          ) : (
            <p>
              <ForeignText text={describeBalance(side)} line={english} />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

/** One side's articles as a stacked bar, from its own outlets to those not classified (app/styles/balance.css). */
function OriginBar({ side }: { side: SideCounts }) {
  const scale = scaleLinear({ domain: [0, Math.max(1, side.places)], range: [0, 100] })
  const width = (articles: number): string => `${Number(scale(articles).toFixed(2))}%`
  let before = 0
  return (
    <svg className="bar" role="img" aria-label={`${side.name}: ${originFacts(side).join(', ')}`}>
      {originOrder.map((standing) => {
        const articles = side.standings[standing]
        const x = before
        before += articles
        return articles > 0 && <Bar key={standing} className={standing} x={width(x)} width={width(articles)} />
      })}
    </svg>
  )
}
