import { PerspectiveMark } from '@/components/digest/perspective-mark'
import { ForeignText } from '@/components/text/foreign-text'
import type { SideBalance } from '@/lib/digest/outlets/balance'
import { describeBalance } from '@/lib/digest/outlets/balance-sentence'
import { AsTable } from './as-table'
import { BalanceTable } from './balance-table'
import { StandingBar } from './standing-bar'
import { StandingKey } from './standing-key'
import { standingFacts } from './standings'

interface Props {
  readonly sides: readonly SideBalance[]
  /** Keeps the charts of one page apart; letters, digits and hyphens. */
  readonly scope: string
}

/** Where the outlets of each side of a digest are at home: drawn, said plainly, and as a table. Never a score. */
export function BalancePanel({ sides, scope }: Props) {
  if (sides.length === 0) return null
  return (
    <section aria-labelledby={`balance-${scope}`} className="border-rule border-t py-4">
      <h2 id={`balance-${scope}`} className="caps">
        Where each side’s sources are at home
      </h2>
      <ul className="mt-3 grid gap-x-gap gap-y-4 md:grid-cols-2">
        {sides.map((side) => (
          <li key={side.id} data-place={side.place}>
            <p className="mb-1.5 flex flex-wrap items-baseline gap-x-2 font-sans text-small">
              <PerspectiveMark place={side.place} />
              <span className="font-semibold">
                <ForeignText text={side.name} />
              </span>
              <span className="ml-auto text-quiet">{standingFacts(side).join(' · ')}</span>
            </p>
            <StandingBar side={side} scope={scope} />
            <p className="mt-2 text-note">
              <ForeignText text={describeBalance(side)} />
            </p>
          </li>
        ))}
      </ul>
      <StandingKey sides={sides} scope={scope} />
      <AsTable>
        <BalanceTable
          sides={sides}
          caption="The outlets of each side, where they are at home and how many places they fill"
        />
      </AsTable>
    </section>
  )
}
