import type { LineDraft } from '../state/draft'
import type { Numbering } from '../state/numbers'
import type { SourceAtHand } from '../state/section-rows'

interface Props {
  readonly line: LineDraft
  /** For screen readers: `highlight 2 of China`. */
  readonly where: string
  readonly sources: ReadonlyMap<string, SourceAtHand>
  readonly numberOf: Numbering
  /** Ids of likely sources. */
  readonly suggested: readonly string[]
  readonly refer: (ids: readonly string[]) => void
}

const chip = 'inline-flex min-h-6 items-center rounded-xs border px-1.5 tabular-nums hover:border-ink'

/** Cited and suggested sources. If some are cited, suggestions show only for the current line. */
export function LineReferences({ line, where, sources, numberOf, suggested, refer }: Props) {
  const named = line.sources
    .flatMap((id) => ({ id, number: numberOf(id) ?? 0 }))
    .filter(({ number }) => number > 0)
    .toSorted((one, other) => one.number - other.number)
  const ids = named.map(({ id }) => id)
  const offered = suggested.filter((id) => !ids.includes(id))
  const words = (id: string) => {
    const source = sources.get(id)
    return source ? `${source.title}${source.outlet ? ` (${source.outlet})` : ''}` : 'there is no such source'
  }
  if (named.length === 0 && offered.length === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-x-1.5 gap-y-1 pb-1 pl-4.5 font-sans text-[0.75rem] text-quiet">
      {named.length > 0 && <span>Sources</span>}
      {named.map(({ id, number }) => (
        <button
          key={id}
          type="button"
          title={words(id)}
          aria-label={`Remove source ${number} from ${where}: ${words(id)}`}
          onClick={() => refer(ids.filter((other) => other !== id))}
          className={`${chip} ${sources.has(id) ? 'border-rule text-ink' : 'border-pencil text-pencil'}`}
        >
          {number}
          <span aria-hidden="true" className="pl-1 text-quiet">
            ×
          </span>
        </button>
      ))}
      {offered.length > 0 && (
        <span
          className={`items-center gap-1.5 ${named.length > 0 ? 'hidden group-focus-within/line:inline-flex' : 'inline-flex'}`}
        >
          <span>Suggested</span>
          {offered.map((id) => (
            <button
              key={id}
              type="button"
              data-tool="suggested"
              title={words(id)}
              aria-label={`Cite suggested source ${numberOf(id)} in ${where}: ${words(id)}`}
              onClick={() => refer([...ids, id])}
              className={`${chip} border-dashed border-quiet`}
            >
              <span aria-hidden="true">+&#8202;</span>
              {numberOf(id)}
            </button>
          ))}
        </span>
      )}
    </div>
  )
}
