import type { Metadata } from 'next'
import { NothingHere } from '@/components/ui/nothing-here'
import { addresses } from '@/lib/addresses'
import { Paper } from './(newsstand)/paper'

export const metadata: Metadata = { title: 'No such page' }

export default function NotFound() {
  return (
    <Paper>
      <NothingHere front={addresses.front()} archive={addresses.archive()} />
    </Paper>
  )
}
