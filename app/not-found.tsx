import type { Metadata } from 'next'
import { PlainPaper } from '@/components/paper/plain-paper'
import { NothingHere } from '@/components/ui/nothing-here'
import { addresses } from '@/lib/addresses'
import { environment } from '@/lib/env'

export const metadata: Metadata = { title: 'Page not found' }

/** Next renders this along with every page, so it is small and makes no query. */
export default function NotFound() {
  return (
    <PlainPaper name={environment().publicationName} className="sheet">
      <NothingHere front={addresses.front()} archive={addresses.archive()} />
    </PlainPaper>
  )
}
