import type { ReactNode } from 'react'
import { Masthead } from '@/components/ui/masthead'
import { SkipLink } from '@/components/ui/skip-link'
import { addresses } from '@/lib/addresses'
import { environment } from '@/lib/env'

/** Those places that are there whatever is public. */
const sections = [
  { href: addresses.stories(), label: 'Stories' },
  { href: addresses.archive(), label: 'Archive' },
  { href: addresses.outlets(), label: 'Outlets' },
  { href: addresses.corrections(), label: 'Corrections' },
  { href: addresses.search(), label: 'Search' },
  { href: addresses.subscribe(), label: 'Subscribe' },
]

/** The public sheet's own head over a page that asks nothing of the archive for it. */
export function PlainPaper({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <Masthead name={environment().publicationName} home={addresses.front()} destinations={sections} />
      <main id="content" className={className} tabIndex={-1}>
        {children}
      </main>
    </>
  )
}
