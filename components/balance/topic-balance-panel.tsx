import { PerspectiveMark } from '@/components/marks/perspective-mark'
import { ForeignText } from '@/components/text/foreign-text'
import type { TopicBalance } from '@/lib/digest/outlets/month-balance'
import { AsTable } from './as-table'
import { BalanceRows } from './balance-rows'
import { BalanceTable } from './balance-table'
import { MonthColumns } from './month-columns'
import { MonthsTable } from './months-table'
import { StandingKey } from './standing-key'

/** Where the outlets of a topic's sides are at home, over all its digests and month by month. Never a score. */
export function TopicBalancePanel({ balance: { whole, months } }: { balance: TopicBalance }) {
  return (
    <section aria-labelledby="balance" className="mt-4 border-ink border-t pt-2 pb-6">
      <h2 id="balance" className="caps">
        Where each side’s sources are at home
      </h2>
      <BalanceRows sides={whole} scope="topic" />
      {months.length > 1 && (
        <>
          <h3 className="mt-6 font-sans font-semibold text-small">Month by month</h3>
          <ul className="mt-2 grid gap-x-gap gap-y-5 md:grid-cols-2">
            {whole.map((side, index) => (
              <li key={side.id} data-place={side.place}>
                <p className="mb-1.5 flex items-baseline gap-2 font-sans text-small">
                  <PerspectiveMark place={side.place} />
                  <ForeignText text={side.name} />
                </p>
                <MonthColumns
                  scope={`months-${side.place}`}
                  months={months.flatMap(({ month, sides }) => (sides[index] ? [{ month, side: sides[index] }] : []))}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <StandingKey sides={whole} scope="topic" />
      <AsTable>
        <BalanceTable sides={whole} caption="The outlets of each side, their homes and how many places they fill" />
        {months.length > 1 && <MonthsTable months={months} />}
      </AsTable>
    </section>
  )
}
