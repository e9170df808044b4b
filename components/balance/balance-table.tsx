import { breakable } from '@/components/text/breakable'
import { ForeignText } from '@/components/text/foreign-text'
import { addresses } from '@/lib/addresses'
import type { SideCounts } from '@/lib/digest/outlets/balance'
import { countryName } from '@/lib/digest/outlets/country'
import { severalCountries } from '@/lib/digest/outlets/registry'
import { originWords } from './origins'

export function BalanceTable({ sides, caption }: { sides: readonly SideCounts[]; caption: string }) {
  return (
    <table className="ledger">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Outlet</th>
          <th scope="col">Country</th>
          <th scope="col">Owner</th>
          <th scope="col">Relation to the side</th>
          <th scope="col" className="figure">
            Articles
          </th>
        </tr>
      </thead>
      {sides.map((side) => (
        <tbody key={side.id}>
          <tr>
            <th scope="rowgroup" colSpan={5}>
              <ForeignText text={side.name} />
            </th>
          </tr>
          {side.outlets.map(({ slug, name, country, standing, places, owner }) => (
            <tr key={slug}>
              <th scope="row">
                <a href={addresses.outlet(slug)} className={breakable(name)}>
                  <ForeignText text={name} />
                </a>
              </th>
              <td>{countryInWords(country)}</td>
              <td>{owner ? <ForeignText text={owner} /> : 'not recorded'}</td>
              <td>{originWords[standing]}</td>
              <td className="figure">{places}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

export const countryInWords = (country: string | undefined): string => {
  if (!country) return 'not classified'
  return country === severalCountries ? 'several countries' : countryName(country)
}
