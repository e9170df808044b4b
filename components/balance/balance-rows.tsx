import { PerspectiveMark } from '@/components/marks/perspective-mark'
import { english, ForeignText } from '@/components/text/foreign-text'
import type { SideCounts } from '@/lib/digest/outlets/balance'
import { describeBalance } from '@/lib/digest/outlets/balance-sentence'
import { StandingBar } from './standing-bar'
import { standingFacts } from './standings'

interface Props {
  readonly sides: readonly SideCounts[]
  readonly scope: string
  /** The bars and their figures only. */
  readonly brief?: boolean
}

/** A bar and its sentence for each side, below one another so that they can be compared. */
export function BalanceRows({ sides, scope, brief = false }: Props) {
  return (
    <ul className={`mt-3 grid ${brief ? 'gap-2' : 'gap-4'}`}>
      {sides.map((side) => (
        <li key={side.id} data-place={side.place} className="balance-row">
          <span className="wrap-anywhere flex items-baseline gap-2 font-sans font-semibold text-small">
            <PerspectiveMark place={side.place} />
            <ForeignText text={side.name} />
          </span>
          <span className="figures small">{standingFacts(side).join(' · ') || 'no sources'}</span>
          <StandingBar side={side} scope={scope} />
          {!brief && (
            <p className="balance-sentence text-note">
              <ForeignText text={describeBalance(side)} line={english} />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
