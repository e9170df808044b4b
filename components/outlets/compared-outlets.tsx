import { countryInWords } from '@/components/balance/balance-table'
import { PerspectiveMark } from '@/components/marks/perspective-mark'
import { breakable } from '@/components/text/breakable'
import { ForeignText } from '@/components/text/foreign-text'
import { addresses } from '@/lib/addresses'
import type { RegisteredOutlet } from '@/lib/digest/outlets/registry'
import type { TopicPerspective } from '@/lib/digest/topic'
import { formatDay } from '@/lib/words/day-text'
import { kindWords } from './outlet-facts'

export interface ComparedOutlet {
  readonly slug: string
  readonly name: string
  readonly registered: RegisteredOutlet | undefined
  readonly lastMonth: string | undefined
  /** Articles on each side of the topic, in the order of the sides. */
  readonly places: readonly number[]
}

interface Props {
  readonly caption: string
  readonly sides: readonly TopicPerspective[]
  readonly outlets: readonly ComparedOutlet[]
}

/** Outlets in comparison. On narrow screens the facts are listed under the name, in place of columns. */
export function ComparedOutlets({ caption, sides, outlets }: Props) {
  return (
    <table className="ledger">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Outlet</th>
          {['Country', 'Type', 'Last cited'].map((fact) => (
            <th key={fact} scope="col" className="max-md:hidden">
              {fact}
            </th>
          ))}
          {sides.map(({ id, name }, place) => (
            <th key={id} scope="col" className="figure" data-place={place}>
              <span className="inline-flex items-baseline gap-1.5">
                {sides.length > 1 && <PerspectiveMark />}
                <span className={`${breakable(name) ?? ''} ${sides.length > 1 ? 'max-[18rem]:sr-only' : ''}`}>
                  <ForeignText text={name} />
                </span>
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {outlets.map(({ slug, name, places, ...outlet }) => (
          <tr key={slug}>
            <th scope="row">
              <a href={addresses.outlet(slug)} className={breakable(name)}>
                <ForeignText text={name} />
              </a>
              <span className="small block md:hidden">{factsOf(outlet).slice(0, 2).join(', ')}</span>
            </th>
            {factsOf(outlet).map((fact, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns stand as they are
              <td key={index} className="max-md:hidden">
                {fact}
              </td>
            ))}
            {sides.map(({ id }, index) => (
              <td key={id} className="figure">
                {places[index] || '–'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const factsOf = ({ registered, lastMonth }: Pick<ComparedOutlet, 'registered' | 'lastMonth'>): readonly string[] => [
  registered?.country ? countryInWords(registered.country) : 'country not classified',
  registered?.kind ? kindWords[registered.kind] : 'type not classified',
  lastMonth ? formatDay(`${lastMonth}-01`, 'shortMonth') : '–',
]
