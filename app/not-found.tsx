import type { Metadata } from 'next'
import { PlainPaper } from '@/components/paper/plain-paper'
import { Printed } from '@/components/printed/printed'
import { NothingHere } from '@/components/ui/nothing-here'
import { addresses } from '@/lib/addresses'
import { environment } from '@/lib/env'

export const metadata: Metadata = { title: 'No such page' }

/** Next draws this along with every page, for the case that it is wanted: so it is small, and asks the archive nothing. */
export default function NotFound() {
  return (
    <Printed>
      <PlainPaper name={environment().publicationName} className="sheet">
        <NothingHere front={addresses.front()} archive={addresses.archive()} />
      </PlainPaper>
    </Printed>
  )
}
