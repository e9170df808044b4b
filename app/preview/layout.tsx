import type { ReactNode } from 'react'
import { Masthead } from '@/components/ui/masthead'
import { SkipLink } from '@/components/ui/skip-link'
import { addresses } from '@/lib/addresses'
import { environment } from '@/lib/env'

/** Drawn for each request: nothing of a preview is ever kept. */
export const dynamic = 'force-dynamic'

/** The public sheet's own head, with those places only that are there whatever is public. */
const sections = [
  { href: addresses.stories(), label: 'Stories' },
  { href: addresses.archive(), label: 'Archive' },
  { href: addresses.outlets(), label: 'Outlets' },
  { href: addresses.corrections(), label: 'Corrections' },
  { href: addresses.search(), label: 'Search' },
  { href: addresses.subscribe(), label: 'Subscribe' },
]

export default function PreviewLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <Masthead name={environment().publicationName} home={addresses.front()} destinations={sections} />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}
