import type { ReactNode } from 'react'
import { Nameplate } from '../../ui/nameplate'

export function SignedOutPage({
  publicationName,
  heading,
  children,
}: {
  publicationName: string
  heading: string
  children: ReactNode
}) {
  return (
    <div className="mx-auto grid w-full max-w-[26rem] gap-6 px-4 py-10 sm:py-16">
      <header className="masthead-small border-b border-ink pb-3">
        <Nameplate name={publicationName} href="/" />
      </header>
      <main id="content" className="grid gap-5">
        <h1 className="font-serif text-head font-medium">{heading}</h1>
        {children}
      </main>
    </div>
  )
}
