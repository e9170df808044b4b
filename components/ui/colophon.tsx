import type { ReactNode } from 'react'
import type { Destination } from './destination'
import { ShortcutsButton } from './shortcuts'
import { ThemeChoice } from './theme-choice'

interface Props {
  readonly name: string
  readonly destinations: readonly Destination[]
  readonly children: ReactNode
}

export function Colophon({ name, destinations, children }: Props) {
  return (
    <footer className="sheet">
      <div className="colophon small">
        <p>
          <strong>{name}</strong>. {children}
        </p>
        <nav aria-label="More" className="unprinted">
          {destinations.map(({ href, label }) => (
            <a key={href} href={href} className="wrap-anywhere">
              {label}
            </a>
          ))}
        </nav>
        <ShortcutsButton />
        <ThemeChoice />
      </div>
    </footer>
  )
}
