import { splitReferences } from '@/lib/digest/references/references'
import type { LineDraft } from '../state/draft'
import type { SourceAtHand } from '../state/section-rows'

interface Props {
  readonly line: LineDraft
  /** `highlight 2 of China`, for what is said aloud. */
  readonly where: string
  readonly sources: ReadonlyMap<number, SourceAtHand>
  /** The numbers it most likely rests on. */
  readonly suggested: readonly number[]
  readonly refer: (numbers: readonly number[]) => void
}

const chip = 'inline-flex min-h-6 items-center rounded-xs border px-1.5 tabular-nums hover:border-ink'

/**
 * The sources that a highlight cites, and those it most likely rests on: one press cites them. Where some are cited
 * already, further suggestions show only while the editor is at the line.
 */
export function LineReferences({ line, where, sources, suggested, refer }: Props) {
  const { numbers } = splitReferences(line.tail)
  const offered = suggested.filter((number) => !numbers.includes(number))
  const words = (number: number) => {
    const source = sources.get(number)
    return source ? `${source.title}${source.outlet ? ` (${source.outlet})` : ''}` : 'there is no such source'
  }
  if (numbers.length === 0 && offered.length === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-x-1.5 gap-y-1 pb-1 pl-4.5 font-sans text-[0.75rem] text-quiet">
      {numbers.length > 0 && <span>Sources</span>}
      {numbers.map((number) => (
        <button
          key={number}
          type="button"
          title={words(number)}
          aria-label={`Remove source ${number} from ${where}: ${words(number)}`}
          onClick={() => refer(numbers.filter((other) => other !== number))}
          className={`${chip} ${sources.has(number) ? 'border-rule text-ink' : 'border-pencil text-pencil'}`}
        >
          {number}
          <span aria-hidden="true" className="pl-1 text-quiet">
            ×
          </span>
        </button>
      ))}
      {offered.length > 0 && (
        <span
          className={`items-center gap-1.5 ${numbers.length > 0 ? 'hidden group-focus-within/line:inline-flex' : 'inline-flex'}`}
        >
          <span>Suggested</span>
          {offered.map((number) => (
            <button
              key={number}
              type="button"
              data-tool="suggested"
              title={words(number)}
              aria-label={`Cite suggested source ${number} in ${where}: ${words(number)}`}
              onClick={() => refer([...numbers, number])}
              className={`${chip} border-dashed border-quiet`}
            >
              <span aria-hidden="true">+&#8202;</span>
              {number}
            </button>
          ))}
        </span>
      )}
    </div>
  )
}
