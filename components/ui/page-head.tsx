import type { ReactNode } from 'react'

interface Props {
  readonly kicker: ReactNode
  readonly title: ReactNode
  readonly children?: ReactNode
}

/** The head of a page that lists or explains. */
export function PageHead({ kicker, title, children }: Props) {
  return (
    <header className="border-ink border-t pt-6 pb-7">
      <p className="caps">{kicker}</p>
      <h1 className="mt-2 text-balance font-[520] text-display">{title}</h1>
      {children}
    </header>
  )
}
