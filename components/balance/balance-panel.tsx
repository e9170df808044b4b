import type { SideBalance } from '@/lib/digest/outlets/balance'
import type { PeriodBalance } from '@/lib/digest/outlets/period-balance'
import { readingOrder } from '@/lib/digest/perspective'
import { BalanceRows } from './balance-rows'
import { OutletBars } from './outlet-bars'
import { OverTime } from './over-time'
import { StandingKey } from './standing-key'

interface Props {
  readonly day: string
  readonly sides: readonly SideBalance[]
  /** The topic's digests up to this one, oldest first. */
  readonly days: readonly PeriodBalance[]
}

/** Who fills each side of a digest: drawn, said plainly, and as tables. Never a score. */
export function BalancePanel({ day, sides, days }: Props) {
  if (sides.length === 0) return null
  const inOrder = readingOrder({ day, perspectives: sides })
  return (
    <section aria-labelledby="balance" className="border-ink border-t pt-2 pb-6">
      <h2 id="balance" className="caps">
        Where each side’s sources are at home
      </h2>
      <BalanceRows sides={inOrder} scope="digest" />
      <StandingKey sides={sides} scope="digest" />
      <div className="mt-5 grid gap-x-gap gap-y-5 print:grid-cols-2 md:grid-cols-2">
        {sides.map((side) => side.places > 0 && <OutletBars key={side.id} side={side} scope="digest" />)}
      </div>
      <OverTime periods={days} unit="Digest" scope="days">
        How much of each side its largest outlet filled, digest by digest
      </OverTime>
    </section>
  )
}
