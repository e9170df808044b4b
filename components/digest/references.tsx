interface Props {
  /** Those that the page has a place for; the domain names no others. */
  readonly numbers: readonly number[]
  /** What a number leads to: a source of the list, or an article of the story. */
  readonly to?: 'source' | 'article'
}

/**
 * The numbers of the sources that carry a highlight. A source opens and closes beside its number, with the list's own
 * entry and no script; an article of a story is long, so its number leads there. Nothing where none is named.
 */
export function References({ numbers, to = 'source' }: Props) {
  if (numbers.length === 0) return null
  return (
    <span className="references">
      {numbers.map((number) =>
        to === 'source' ? (
          <button
            key={number}
            type="button"
            popoverTarget={sourcePopover(number)}
            data-reference={number}
            aria-label={`Source ${number}`}
          >
            {number}
          </button>
        ) : (
          <a key={number} href={`#${to}-${number}`} data-reference={number} aria-label={`Article ${number}`}>
            {number}
          </a>
        ),
      )}
    </span>
  )
}

/** The id of a source's entry in the list, which its numbers open where they stand. */
export const sourcePopover = (number: number): string => `source-text-${number}`
