import type { ReactNode } from 'react'
import type { Destination } from './masthead'
import { ShortcutsButton } from './shortcuts'
import { ThemeChoice } from './theme-choice'

interface Props {
  readonly name: string
  readonly destinations: readonly Destination[]
  readonly children: ReactNode
}

/** The foot of every page: what this is, where else to go, and how light it should be. */
export function Colophon({ name, destinations, children }: Props) {
  return (
    <footer className="sheet pt-10 pb-12">
      <div className="small grid gap-x-10 gap-y-4 border-ink border-t pt-4 md:grid-cols-[minmax(14rem,1fr)_minmax(0,auto)]">
        <p className="max-w-measure">
          <strong className="font-semibold text-ink">{name}</strong>. {children}
        </p>
        <div className="unprinted grid content-start gap-y-2 md:justify-items-end">
          <nav aria-label="More">
            <ul className="flex flex-wrap gap-x-5">
              {destinations.map(({ href, label }) => (
                <li key={href}>
                  <a href={href} className="wrap-anywhere inline-block py-1">
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div className="flex flex-wrap items-center gap-x-6 md:justify-end">
            <ShortcutsButton />
            <ThemeChoice />
          </div>
        </div>
      </div>
    </footer>
  )
}
