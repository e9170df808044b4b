import { Bar } from '@visx/shape'
import type { SideCounts, Standing } from '@/lib/digest/outlets/balance'
import { fillOf, StandingPatterns } from './standing-fill'
import { standings } from './standings'

const meanings: Readonly<Record<Standing, string>> = {
  home: 'at home in the side’s own country',
  across: 'at home in the country of another side',
  elsewhere: 'at home in neither',
  unreviewed: 'not yet reviewed',
}

/** What the bars’ parts mean, as far as they occur. */
export function StandingKey({ sides, scope }: { sides: readonly SideCounts[]; scope: string }) {
  const shown = standings.filter((standing) => sides.some((side) => side.standings[standing] > 0))
  const [first] = sides
  return (
    <ul data-place={first?.place} className="small mt-3 flex flex-wrap gap-x-5 gap-y-1">
      {shown.map((standing) => (
        <li key={standing} className="inline-flex items-center gap-2">
          <svg width={18} height={10} aria-hidden="true">
            <StandingPatterns scope={`${scope}-key-${standing}`} />
            <Bar width={18} height={10} fill={fillOf(standing, `${scope}-key-${standing}`)} />
          </svg>
          {meanings[standing]}
        </li>
      ))}
    </ul>
  )
}
