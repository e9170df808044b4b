import type { Metadata } from 'next'
import { NothingHere } from '@/components/ui/nothing-here'
import { addresses } from '@/lib/addresses'

export const revalidate = 3600
export const metadata: Metadata = { title: 'Page not found', robots: { index: false } }

/** Sent with 404 for every address at which nothing stands (server/front.ts): Next's own page is empty without scripts. */
export default function NoSuchPage() {
  return <NothingHere front={addresses.front()} archive={addresses.archive()} />
}
