import type { SideBalance } from '@/lib/digest/outlets/balance'
import type { PeriodBalance } from '@/lib/digest/outlets/period-balance'
import { readingOrder } from '@/lib/digest/perspective'
import { BalanceRows } from './balance-rows'
import { OriginKey } from './origin-key'
import { OriginPatterns } from './origin-patterns'
import { OutletBars } from './outlet-bars'
import { OverTime } from './over-time'

interface Props {
  readonly day: string
  readonly sides: readonly SideBalance[]
  readonly days: readonly PeriodBalance[]
}

/** Which countries each side's outlets are from: chart, sentence and tables. Never a score. */
export function BalancePanel({ day, sides, days }: Props) {
  if (sides.length === 0) return null
  return (
    <section aria-labelledby="balance" className="balance">
      <OriginPatterns />
      <h2 id="balance" className="rubric">
        Whose outlets each side cites
      </h2>
      <BalanceRows sides={readingOrder({ day, perspectives: sides })} />
      <OriginKey sides={sides} />
      <div className="outlet-columns">
        {sides.map((side) => side.places > 0 && <OutletBars key={side.id} side={side} />)}
      </div>
      <OverTime periods={days} unit="Digest">
        Share of each side’s articles from the outlet it cites most, digest by digest
      </OverTime>
    </section>
  )
}
