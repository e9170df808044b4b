import type { Metadata } from 'next'
import { NothingHere } from '@/components/ui/nothing-here'
import { addresses } from '@/lib/addresses'
import { PlainPaper } from './plain-paper'

export const metadata: Metadata = { title: 'No such page' }

/** Next draws this along with every page, for the case that it is wanted: so it is small, and asks the archive nothing. */
export default function NotFound() {
  return (
    <PlainPaper className="sheet">
      <NothingHere front={addresses.front()} archive={addresses.archive()} />
    </PlainPaper>
  )
}
