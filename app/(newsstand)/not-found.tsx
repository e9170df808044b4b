import { Printed } from '@/components/printed/printed'
import { NothingHere } from '@/components/ui/nothing-here'
import { addresses } from '@/lib/addresses'

export default function NotFound() {
  return (
    <Printed>
      <NothingHere front={addresses.front()} archive={addresses.archive()} />
    </Printed>
  )
}
