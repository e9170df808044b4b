interface Props {
  /** Only numbers that the page has an entry for. */
  readonly numbers: readonly number[]
  readonly to?: 'source' | 'article'
}

/**
 * The numbers of the sources that carry a highlight. A source opens beside its number, without a script; an article of
 * a story is long, so its number is a link.
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

/** The id of a source's popover. */
export const sourcePopover = (number: number): string => `source-text-${number}`
