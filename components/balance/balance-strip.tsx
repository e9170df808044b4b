import type { SideBalance } from '@/lib/digest/outlets/balance'
import { readingOrder } from '@/lib/digest/perspective'
import { BalanceRows } from './balance-rows'

interface Props {
  readonly day: string
  readonly sides: readonly SideBalance[]
}

/** Where each side's sources are at home, a bar each, below a lead. The digest itself says it in words, and by outlet. */
export function BalanceStrip({ day, sides }: Props) {
  if (sides.length === 0) return null
  return (
    <section aria-labelledby="lead-balance" className="border-rule border-t pt-2 pb-5">
      <h2 id="lead-balance" className="caps">
        Where each side’s sources are at home
      </h2>
      <BalanceRows sides={readingOrder({ day, perspectives: sides })} scope="lead" brief />
    </section>
  )
}
