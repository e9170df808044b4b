import type { SideBalance } from '@/lib/digest/outlets/balance'
import { readingOrder } from '@/lib/digest/perspective'
import { BalanceRows } from './balance-rows'
import { OriginPatterns } from './origin-patterns'

interface Props {
  readonly day: string
  readonly sides: readonly SideBalance[]
}

export function BalanceStrip({ day, sides }: Props) {
  if (sides.length === 0) return null
  return (
    <section aria-labelledby="lead-balance" className="balance-strip">
      <OriginPatterns />
      <h2 id="lead-balance" className="caps">
        Whose outlets each side cites
      </h2>
      <BalanceRows sides={readingOrder({ day, perspectives: sides })} brief />
    </section>
  )
}
