import { PerspectiveMark } from '@/components/marks/perspective-mark'
import { ForeignText } from '@/components/text/foreign-text'
import type { TopicBalance } from '@/lib/digest/outlets/period-balance'
import { AsTable } from './as-table'
import { BalanceRows } from './balance-rows'
import { BalanceTable } from './balance-table'
import { OutletBars } from './outlet-bars'
import { OverTime } from './over-time'
import { StandingColumns } from './standing-columns'
import { StandingKey } from './standing-key'

/** Who fills a topic's sides, over all its digests and month by month. Never a score. */
export function TopicBalancePanel({ balance: { whole, months } }: { balance: TopicBalance }) {
  const drawn = whole.filter(({ places }) => places > 0)
  return (
    <section aria-labelledby="balance" className="mt-4 border-ink border-t pt-2 pb-6">
      <h2 id="balance" className="caps">
        Where each side’s sources are at home
      </h2>
      <BalanceRows sides={whole} scope="topic" />
      <StandingKey sides={whole} scope="topic" />
      <div className="mt-5 grid gap-x-gap gap-y-5 print:grid-cols-2 md:grid-cols-2">
        {drawn.map((side) => (
          <OutletBars key={side.id} side={side} scope="topic" />
        ))}
      </div>
      <AsTable>
        <BalanceTable sides={whole} caption="The outlets of each side, their homes and how many places they fill" />
      </AsTable>
      {months.length > 1 && (
        <>
          <h3 className="mt-6 font-sans font-semibold text-small">Where they were at home, month by month</h3>
          <ul className="mt-2 grid gap-x-gap gap-y-5 print:grid-cols-2 md:grid-cols-2">
            {whole.map((side, index) => (
              <li key={side.id} data-place={side.place}>
                <p className="wrap-anywhere mb-1.5 flex items-baseline gap-2 font-sans text-small">
                  <PerspectiveMark place={side.place} />
                  <ForeignText text={side.name} />
                </p>
                <StandingColumns
                  scope={`months-${side.place}`}
                  periods={months.flatMap(({ period, sides }) =>
                    sides[index] ? [{ period, side: sides[index] }] : [],
                  )}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <OverTime periods={months} unit="Month" scope="largest">
        How much of each side its largest outlet filled, month by month
      </OverTime>
    </section>
  )
}
