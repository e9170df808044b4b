import { PerspectiveMark } from '@/components/marks/perspective-mark'
import { english, ForeignText } from '@/components/text/foreign-text'
import type { SideCounts } from '@/lib/digest/outlets/balance'
import { describeBalance } from '@/lib/digest/outlets/balance-sentence'
import { StandingBar } from './standing-bar'
import { standingFacts } from './standings'

interface Props {
  /** In reading order. */
  readonly sides: readonly SideCounts[]
  /** The figures only, in place of sentences. */
  readonly brief?: boolean
}

/** A bar and what it says for each side, below one another so that they can be compared. */
export function BalanceRows({ sides, brief = false }: Props) {
  return (
    <ul className="balance-rows">
      {sides.map((side) => (
        // As the columns above it: what is read late because of the day stands first where there are columns.
        <li key={side.id} data-place={side.place} data-read={side.place < (sides[0]?.place ?? 0) ? 'late' : undefined}>
          <span className="side-name">
            <PerspectiveMark />
            <ForeignText text={side.name} />
          </span>
          <StandingBar side={side} />
          {brief ? (
            <span className="small">{standingFacts(side).join(' · ') || 'no sources'}</span>
          ) : (
            <p>
              <ForeignText text={describeBalance(side)} line={english} />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
