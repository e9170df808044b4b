import { countryInWords } from '@/components/balance/balance-table'
import { breakable } from '@/components/text/breakable'
import { ForeignText } from '@/components/text/foreign-text'
import { addresses } from '@/lib/addresses'
import type { RegisteredOutlet } from '@/lib/digest/outlets/registry'
import { kindWords } from './outlet-facts'

/** Every registered outlet. On narrow screens country and owner are listed under the name, in place of columns. */
export function RegisteredTable({ outlets }: { outlets: readonly RegisteredOutlet[] }) {
  return (
    <table className="ledger">
      <caption className="sr-only">Outlets, with country, type, owner and evidence</caption>
      <thead>
        <tr>
          <th scope="col">Outlet</th>
          {['Country', 'Type', 'Owner'].map((fact) => (
            <th key={fact} scope="col" className="max-md:hidden">
              {fact}
            </th>
          ))}
          <th scope="col">Evidence</th>
        </tr>
      </thead>
      <tbody>
        {outlets.map(({ id, name, country, kind, owner, evidence }) => (
          <tr key={id}>
            <th scope="row">
              <a href={addresses.outlet(id)} className={breakable(name)}>
                <ForeignText text={name} />
              </a>
              <p className="small md:hidden">
                {countryInWords(country)}, {kind ? kindWords[kind] : 'type not classified'}
              </p>
              <p className="small md:hidden">{owner ? <ForeignText text={owner.name} /> : 'Owner not recorded'}</p>
            </th>
            <td className="max-md:hidden">{countryInWords(country)}</td>
            <td className="max-md:hidden">{kind ? kindWords[kind] : 'not classified'}</td>
            <td className="max-md:hidden">{owner ? <ForeignText text={owner.name} /> : 'owner not recorded'}</td>
            <td>
              <a href={evidence} rel="noopener nofollow" className="underlined">
                {hostOf(evidence)}
              </a>
              {owner && owner.evidence !== evidence && (
                <>
                  {', '}
                  <a href={owner.evidence} rel="noopener nofollow" className="underlined">
                    owner: {hostOf(owner.evidence)}
                  </a>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export const hostOf = (address: string): string => new URL(address).host.replace(/^www\./, '')
