import { NoEntry } from '@/components/ui/no-entry'
import { addresses } from '@/lib/addresses'

/** A refusal outside of the desk, which has its own. */
export default function Forbidden() {
  return <NoEntry front={addresses.front()} />
}
