import { breakable } from '@/components/text/breakable'
import { ForeignText } from '@/components/text/foreign-text'
import type { SideCounts } from '@/lib/digest/outlets/balance'
import type { PeriodBalance } from '@/lib/digest/outlets/period-balance'
import { periodName } from './period-name'

interface Props {
  readonly unit: string
  readonly periods: readonly PeriodBalance[]
}

export function PeriodsTable({ unit, periods }: Props) {
  const shown = periods.filter(({ sides }) => sides.some(({ places }) => places > 0)).toReversed()
  return (
    <table className="ledger">
      <caption className="sr-only">The outlet each side cites most, with its articles and those of the side</caption>
      <thead>
        <tr>
          <th>{unit}</th>
          {(shown[0]?.sides ?? []).map(({ id, name }) => (
            <th key={id} className={breakable(name)}>
              <ForeignText text={name} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ period, sides }) => (
          <tr key={period}>
            <th scope="row">{periodName(period, 'full')}</th>
            {sides.map((side) => (
              <td key={side.id} className={breakable(side.outlets[0]?.name ?? '')}>
                <ForeignText text={largestInWords(side)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const largestInWords = ({ outlets: [largest], places }: SideCounts): string =>
  largest ? `${largest.name}, ${largest.places} of ${places}` : '–'
