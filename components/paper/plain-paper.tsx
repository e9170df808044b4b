import type { ReactNode } from 'react'
import { addresses } from '@/lib/addresses'
import { Masthead } from '../ui/masthead'
import { SkipLink } from '../ui/skip-link'
import { paperServices } from './paper-services'

interface Props {
  readonly name: string
  readonly className?: string
  readonly children: ReactNode
}

/** The same head without a query of the archive. */
export function PlainPaper({ name, className, children }: Props) {
  return (
    <>
      <SkipLink />
      <Masthead name={name} home={addresses.front()} search={addresses.search()} topics={[]} services={paperServices} />
      <main id="content" className={className} tabIndex={-1}>
        {children}
      </main>
    </>
  )
}
