import { Printed } from '@/components/printed/printed'
import { NoEntry } from '@/components/ui/no-entry'
import { addresses } from '@/lib/addresses'

/** A refusal outside of the desk, which has its own. */
export default function Forbidden() {
  return (
    <Printed>
      <NoEntry front={addresses.front()} />
    </Printed>
  )
}
