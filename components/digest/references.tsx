interface Props {
  /** Those that the page has a place for; the domain names no others. */
  readonly numbers: readonly number[]
  /** What a number leads to: a source of the list, or an article of the story. */
  readonly to?: 'source' | 'article'
}

/** The numbers of the sources that carry a highlight, each leading to its place in the list. Nothing where none is named. */
export function References({ numbers, to = 'source' }: Props) {
  if (numbers.length === 0) return null
  const name = to === 'source' ? 'Source' : 'Article'
  return (
    <span className="references">
      {numbers.map((number) => (
        <a key={number} href={`#${to}-${number}`} data-reference={number} aria-label={`${name} ${number}`}>
          {number}
        </a>
      ))}
    </span>
  )
}
