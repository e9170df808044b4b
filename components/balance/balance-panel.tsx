import type { SideBalance } from '@/lib/digest/outlets/balance'
import { readingOrder } from '@/lib/digest/perspective'
import { AsTable } from './as-table'
import { BalanceRows } from './balance-rows'
import { BalanceTable } from './balance-table'
import { StandingKey } from './standing-key'

/** Where the outlets of each side of a digest are at home: drawn, said plainly, and as a table. Never a score. */
export function BalancePanel({ sides, day }: { sides: readonly SideBalance[]; day: string }) {
  if (sides.length === 0) return null
  return (
    <section aria-labelledby="balance" className="border-ink border-t pt-2 pb-6">
      <h2 id="balance" className="caps">
        Where each side’s sources are at home
      </h2>
      <BalanceRows sides={readingOrder({ day, perspectives: sides })} scope="digest" />
      <StandingKey sides={sides} scope="digest" />
      <AsTable>
        <BalanceTable sides={sides} caption="The outlets of each side, their homes and how many places they fill" />
      </AsTable>
    </section>
  )
}
