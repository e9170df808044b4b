import { scaleLinear } from '@visx/scale'
import { Bar } from '@visx/shape'
import type { SideCounts } from '@/lib/digest/outlets/balance'
import { standingFacts, standings } from './standings'

/** One side's articles as a bar: from its own outlets to those nobody has classified (app/styles/balance.css). */
export function StandingBar({ side }: { side: SideCounts }) {
  const scale = scaleLinear({ domain: [0, Math.max(1, side.places)], range: [0, 100] })
  const width = (articles: number): string => `${Number(scale(articles).toFixed(2))}%`
  let before = 0
  return (
    <svg className="bar" role="img" aria-label={`${side.name}: ${standingFacts(side).join(', ')}`}>
      {standings.map((standing) => {
        const articles = side.standings[standing]
        const x = before
        before += articles
        return articles > 0 && <Bar key={standing} className={standing} x={width(x)} width={width(articles)} />
      })}
    </svg>
  )
}
