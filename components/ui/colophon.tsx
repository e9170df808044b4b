import type { ReactNode } from 'react'
import type { Destination } from './destination'
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

/** Opens the list of keys that public/paper.js answers; not there where there are no keys. */
export function ShortcutsButton() {
  return (
    <button type="button" data-command="keys" aria-haspopup="dialog" className="scripted keys-button">
      Keyboard shortcuts
    </button>
  )
}
