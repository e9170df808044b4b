import { SideName } from '@/components/digest/side'
import type { TopicBalance } from '@/lib/digest/outlets/period-balance'
import { AsTable } from './as-table'
import { BalanceRows } from './balance-rows'
import { BalanceTable } from './balance-table'
import { OriginColumns } from './origin-columns'
import { OriginKey } from './origin-key'
import { OriginPatterns } from './origin-patterns'
import { OutletBars } from './outlet-bars'
import { OverTime } from './over-time'

export function TopicBalancePanel({ balance: { whole, months } }: { balance: TopicBalance }) {
  const drawn = whole.filter(({ places }) => places > 0)
  return (
    <section aria-labelledby="balance" className="balance">
      <OriginPatterns />
      <h2 id="balance" className="rubric">
        Whose outlets each side cites, in all digests
      </h2>
      <BalanceRows sides={whole} />
      <OriginKey sides={whole} />
      <div className="outlet-columns">
        {drawn.map((side) => (
          <OutletBars key={side.id} side={side} />
        ))}
      </div>
      <AsTable>
        <BalanceTable
          sides={whole}
          caption="The outlets of each side, their countries and how many articles they have"
        />
      </AsTable>
      {months.length > 1 && (
        <>
          <h3 className="chart-head">Whose outlets, month by month</h3>
          <ul className="outlet-columns">
            {whole.map((side, index) => (
              <li key={side.id} data-place={side.place}>
                <SideName heading="h3" perspective={side} />
                <OriginColumns
                  periods={months.flatMap(({ period, sides }) =>
                    sides[index] ? [{ period, side: sides[index] }] : [],
                  )}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <OverTime periods={months} unit="Month">
        Share of each side’s articles from the outlet it cites most, month by month
      </OverTime>
    </section>
  )
}
