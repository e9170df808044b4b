import { NoEntry } from '@/components/ui/no-entry'
import { addresses } from '@/lib/addresses'

export default function Forbidden() {
  return <NoEntry front={addresses.front()} />
}
