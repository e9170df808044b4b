import type { ReactNode } from 'react'
import { Nameplate } from './nameplate'

export interface Destination {
  readonly href: string
  readonly label: string
}

interface Props {
  readonly name: string
  readonly home: string
  readonly destinations: readonly Destination[]
  /** What stands beside the name on the front page: the edition, and what the paper is. */
  readonly leftEar?: ReactNode
  readonly rightEar?: ReactNode
}

/** The head of every page; app/styles/masthead.css makes it tall on the front page. */
export function Masthead({ name, home, destinations, leftEar, rightEar }: Props) {
  return (
    <header className="sheet">
      <div className="masthead">
        <div className="ear ear-left small">{leftEar}</div>
        <div>
          <Nameplate name={name} href={home} />
        </div>
        <div className="ear ear-right small">{rightEar}</div>
        <nav aria-label="Sections" className="font-sans text-small font-medium">
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {destinations.map(({ href, label }) => (
              <li key={href}>
                <a href={href} className="wrap-anywhere inline-block py-1">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}
