import { scaleLinear } from '@visx/scale'
import { Bar } from '@visx/shape'
import { SideName } from '@/components/digest/side'
import { breakable } from '@/components/text/breakable'
import { ForeignText } from '@/components/text/foreign-text'
import { addresses } from '@/lib/addresses'
import type { SideCounts } from '@/lib/digest/outlets/balance'
import { countryInWords } from './balance-table'
import { originWords, percent } from './origins'

/** The chart shows this many; the table behind it has all. */
const most = 12
/** From this many articles on, a percentage says more than a number. */
const worthPercents = 20

export function OutletBars({ side }: { side: SideCounts }) {
  const width = scaleLinear({ domain: [0, Math.max(1, side.places)], range: [0, 100] })
  const rest = side.outlets.slice(most)
  return (
    <table data-place={side.place} className="outlet-bars small">
      <caption>
        <SideName heading="h3" perspective={side} />
      </caption>
      <thead className="sr-only">
        <tr>
          <th>Outlet, its country and owner</th>
          <th>Articles</th>
        </tr>
      </thead>
      <tbody>
        {side.outlets.slice(0, most).map(({ slug, name, country, standing, places, owner }) => (
          <tr key={slug}>
            <th scope="row">
              <a href={addresses.outlet(slug)} className={breakable(name)}>
                <ForeignText text={name} />
              </a>{' '}
              {countryInWords(country)}
              {country && `, ${originWords[standing]}`}
              {'; '}
              {owner ? (
                <>
                  owner: <ForeignText text={owner} />
                </>
              ) : (
                'owner not recorded'
              )}
              <svg className="bar" aria-hidden="true">
                <Bar className={standing} width={`${Number(width(places).toFixed(2))}%`} />
              </svg>
            </th>
            <td>
              {places}
              {side.places > worthPercents && ` (${percent(places / side.places)})`}
            </td>
          </tr>
        ))}
        {rest.length > 0 && (
          <tr>
            <th scope="row">
              {rest.length} more {rest.length === 1 ? 'outlet' : 'outlets'}
            </th>
            <td>{rest.reduce((sum, { places }) => sum + places, 0)}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
