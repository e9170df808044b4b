import { NothingHere } from '@/components/ui/nothing-here'
import { addresses } from '@/lib/addresses'

export default function NotFound() {
  return <NothingHere front={addresses.front()} archive={addresses.archive()} />
}
