/** The sign of a digest, and of the paper: the first two sides' marks, printed over each other. */
export function PairMark({ className = 'h-[0.7em] w-[1.1em]' }: { className?: string }) {
  return (
    <svg viewBox="0 0 19 12" aria-hidden="true" className={`inline-block shrink-0 ${className}`}>
      <circle cx="6" cy="6" r="5" className="fill-a" />
      <circle cx="13" cy="6" r="4" fill="none" strokeWidth="2.4" className="stroke-b" />
    </svg>
  )
}
