import type { State } from '@/lib/digest/visibility'
import { type DeskQuery, queueAddress, stateHeadings, states } from './desk-row'

/** How many of each state there are, each a way to see only those. */
export function StateCounts({ counts, query }: { counts: Readonly<Record<State, number>>; query: DeskQuery }) {
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 border-b border-rule pb-2 font-sans text-small">
      {states.map((state) => (
        <li key={state}>
          <a
            href={queueAddress({ ...query, state, page: 1 })}
            aria-current={query.state === state ? 'true' : undefined}
            className="py-1 underline decoration-transparent underline-offset-4 hover:decoration-ink aria-[current]:font-semibold aria-[current]:decoration-pencil"
          >
            {stateHeadings[state]} <span className="tabular-nums">{counts[state]}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
