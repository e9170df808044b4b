import { Bar } from '@visx/shape'
import type { OutletOrigin, SideCounts } from '@/lib/digest/outlets/balance'
import { originOrder } from './origins'

const meanings: Readonly<Record<OutletOrigin, string>> = {
  home: 'outlets of the side’s own country',
  across: 'outlets of the other side’s country',
  elsewhere: 'outlets of third countries',
  unreviewed: 'outlets not yet classified',
}

export function OriginKey({ sides }: { sides: readonly SideCounts[] }) {
  const shown = originOrder.filter((standing) => sides.some((side) => side.standings[standing] > 0))
  return (
    <ul className="chart-key small">
      {shown.map((standing) => (
        <li key={standing}>
          {(standing === 'home' ? sides.filter((side) => side.standings.home > 0) : [undefined]).map((side) => (
            <svg key={side?.id ?? standing} data-place={side?.place} className="bar" aria-hidden="true">
              <Bar className={standing} width="100%" />
            </svg>
          ))}
          {meanings[standing]}
        </li>
      ))}
    </ul>
  )
}
