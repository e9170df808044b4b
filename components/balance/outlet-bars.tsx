import { scaleLinear } from '@visx/scale'
import { Bar } from '@visx/shape'
import { PerspectiveMark } from '@/components/marks/perspective-mark'
import { breakable } from '@/components/text/breakable'
import { ForeignText } from '@/components/text/foreign-text'
import { addresses } from '@/lib/addresses'
import type { SideCounts } from '@/lib/digest/outlets/balance'
import { homeInWords } from './balance-table'
import { fillOf, StandingPatterns } from './standing-fill'
import { percent, standingWords } from './standings'

const height = 10
/** So many outlets of a side are drawn; the table behind the chart has them all. */
const most = 12

/** Which outlets fill a side, the largest first: a bar each, on the scale of the whole side. */
export function OutletBars({ side, scope }: { side: SideCounts; scope: string }) {
  const key = `${scope}-outlets-${side.place}`
  const width = scaleLinear({ domain: [0, Math.max(1, side.places)], range: [0, 100] })
  const rest = side.outlets.slice(most)
  return (
    <table data-place={side.place} className="outlet-bars small">
      <caption>
        <svg width={0} height={0} aria-hidden="true" className="absolute">
          <StandingPatterns scope={key} />
        </svg>
        <PerspectiveMark place={side.place} /> <ForeignText text={side.name} />
        <span className="sr-only">: outlets by the places they fill</span>
      </caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Outlet, its home, and where that is seen from the side</th>
          <th scope="col">Places</th>
        </tr>
      </thead>
      <tbody>
        {side.outlets.slice(0, most).map(({ slug, name, country, standing, places }) => (
          <tr key={slug}>
            <th scope="row">
              <a href={addresses.outlet(slug)} className={`underlined text-ink ${breakable(name) ?? ''}`}>
                <ForeignText text={name} />
              </a>{' '}
              <span className="font-normal">
                {homeInWords(country)}
                {country && `, ${standingWords[standing]}`}
              </span>
              <svg width="100%" height={height} className="mt-0.5 block" aria-hidden="true">
                <Bar width={`${width(places)}%`} height={height} fill={fillOf(standing, key)} />
              </svg>
            </th>
            <td>
              {places} <span className="whitespace-nowrap">({percent(places / side.places)})</span>
            </td>
          </tr>
        ))}
        {rest.length > 0 && (
          <tr>
            <th scope="row" className="font-normal">
              {rest.length} more {rest.length === 1 ? 'outlet' : 'outlets'}
            </th>
            <td>{rest.reduce((sum, { places }) => sum + places, 0)}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
