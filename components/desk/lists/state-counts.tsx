import type { State } from '@/lib/digest/visibility'
import { type DeskQuery, queueAddress, queueFlagNames, stateHeadings, states } from './desk-row'

interface Props {
  readonly counts: Readonly<Record<State, number>>
  readonly tally: { readonly mine: number; readonly sentBack: number }
  readonly query: DeskQuery
}

export function StateCounts({ counts, tally, query }: Props) {
  return (
    <ul
      aria-label="Show only"
      className="flex flex-wrap gap-x-6 gap-y-1 border-b border-rule pb-2 font-sans text-small"
    >
      {states.map((state) => (
        <Count
          key={state}
          href={queueAddress({ ...query, state, page: 1 })}
          isChosen={query.state === state}
          name={stateHeadings[state]}
          count={counts[state]}
        />
      ))}
      <Count
        href={queueAddress({ mine: true })}
        isChosen={query.mine === true}
        name="Mine"
        count={tally.mine}
        className="sm:ml-auto"
      />
      <Count
        href={queueAddress({ with: 'sent-back' })}
        isChosen={query.with === 'sent-back'}
        name={queueFlagNames['sent-back']}
        count={tally.sentBack}
      />
    </ul>
  )
}

interface CountProps {
  readonly href: string
  readonly isChosen: boolean
  readonly name: string
  readonly count: number
  readonly className?: string
}

function Count({ href, isChosen, name, count, className }: CountProps) {
  return (
    <li className={className}>
      <a
        href={href}
        aria-current={isChosen ? 'true' : undefined}
        className="py-1 underline decoration-transparent underline-offset-4 hover:decoration-ink aria-[current]:font-semibold aria-[current]:decoration-pencil"
      >
        {name} <span className="tabular-nums">{count}</span>
      </a>
    </li>
  )
}
