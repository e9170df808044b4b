import type { ReactNode } from 'react'

interface Props {
  readonly kicker: ReactNode
  readonly title: ReactNode
  readonly children?: ReactNode
}

export function PageHead({ kicker, title, children }: Props) {
  return (
    <header className="page-head">
      <p className="caps">{kicker}</p>
      <h1>{title}</h1>
      {children}
    </header>
  )
}
