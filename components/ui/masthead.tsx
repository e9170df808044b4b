'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { currentOf, type Destination } from './destination'
import { Nameplate } from './nameplate'

interface Props {
  readonly name: string
  readonly home: string
  readonly search: string
  readonly topics: readonly Destination[]
  readonly services: readonly Destination[]
  readonly dateline?: ReactNode
}

/** With more topics than this there is a button to unfold them. */
const fewTopics = 3

/**
 * A client component only because of the current address; it works without a script. app/styles/masthead.css sets the
 * name large on the front page.
 */
export function Masthead({ name, home, search, topics, services, dateline }: Props) {
  const path = usePathname() ?? ''
  return (
    <header className="sheet masthead">
      {path === home && dateline && <div className="dateline small">{dateline}</div>}
      <Nameplate name={name} href={home} />
      <search className="finder unprinted">
        <form action={search}>
          <input type="search" name="q" aria-label="Search" placeholder="Search" maxLength={200} />
          <button type="submit">Search</button>
        </form>
      </search>
      <nav aria-label="Sections">
        {topics.length > fewTopics && (
          <details>
            <summary>All topics</summary>
          </details>
        )}
        <Links to={topics} path={path} className="topics" />
        <Links to={services} path={path} className="services" />
      </nav>
    </header>
  )
}

function Links({ to, path, className }: { to: readonly Destination[]; path: string; className: string }) {
  if (to.length === 0) return null
  return (
    <ul className={className}>
      {to.map((destination) => (
        <li key={destination.href}>
          <a href={destination.href} aria-current={currentOf(destination, path)}>
            {destination.label}
          </a>
        </li>
      ))}
    </ul>
  )
}
