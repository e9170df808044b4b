import { shortened } from '@/lib/digest/shortened'
import { inputClass } from '../controls/field'
import type { SourceAtHand } from '../state/section-rows'

interface SameProps {
  readonly number: number
  readonly sameAs: readonly number[]
  readonly part: () => void
}

/** The others of its report, and the way out of it. */
export const SameReport = ({ number, sameAs, part }: SameProps) => (
  <p className="text-quiet">
    Same report as {sameAs.join(', ')}.{' '}
    <button
      type="button"
      data-apart={number}
      onClick={part}
      aria-label={`Source ${number} is not the same report as ${sameAs.join(', ')}`}
      className="underlined font-semibold"
    >
      Not the same report
    </button>
  </p>
)

interface JoinProps {
  readonly number: number
  readonly others: readonly SourceAtHand[]
  readonly join: (id: string) => void
}

const longest = 60

export const JoinReport = ({ number, others, join }: JoinProps) => (
  <select
    // biome-ignore lint/a11y/noAutofocus: it has just been asked for.
    autoFocus
    data-no-edit
    aria-label={`Source ${number} is the same report as`}
    value=""
    onChange={({ target }) => join(target.value)}
    className={inputClass}
  >
    <option value="">the same report as …</option>
    {others.map((other) => (
      <option key={other.id} value={other.id}>
        {other.number} {shortened(other.title, longest)}
      </option>
    ))}
  </select>
)
