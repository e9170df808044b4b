import type { ReactNode } from 'react'
import { addresses } from '@/lib/addresses'
import { Masthead } from '../ui/masthead'
import { SkipLink } from '../ui/skip-link'

/** Those places that are there whatever is public. */
const sections = [
  { href: addresses.stories(), label: 'Stories' },
  { href: addresses.archive(), label: 'Archive' },
  { href: addresses.outlets(), label: 'Outlets' },
  { href: addresses.corrections(), label: 'Corrections' },
  { href: addresses.search(), label: 'Search' },
  { href: addresses.subscribe(), label: 'Subscribe' },
]

interface Props {
  /** The publication's. */
  readonly name: string
  readonly className?: string
  readonly children: ReactNode
}

/** The public sheet's own head over a page that asks nothing of the archive for it. */
export function PlainPaper({ name, className, children }: Props) {
  return (
    <>
      <SkipLink />
      <Masthead name={name} home={addresses.front()} destinations={sections} />
      <main id="content" className={className} tabIndex={-1}>
        {children}
      </main>
    </>
  )
}
