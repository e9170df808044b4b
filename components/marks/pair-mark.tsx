interface Props {
  /** The topic's place: turns the pair by an eighth of a circle. */
  readonly place?: number
  readonly className?: string
}

/** The mark of a digest, and of the site: the marks of the first two sides, one over the other. */
export function PairMark({ place = 0, className = 'h-[0.7em] w-[1.1em]' }: Props) {
  return (
    <svg viewBox="0 0 19 12" aria-hidden="true" className={`inline-block shrink-0 overflow-visible ${className}`}>
      <g transform={place > 0 ? `rotate(${turns[place % turns.length]} 9.5 6)` : undefined}>
        <circle cx="6" cy="6" r="5" className="fill-a" />
        <circle cx="13" cy="6" r="4" fill="none" strokeWidth="2.4" className="stroke-b" />
      </g>
    </svg>
  )
}

/** The most distinct come first. */
const turns = [0, 90, 180, 270, 45, 225, 135, 315] as const
