const shapes = [
  <circle key="dot" cx="6" cy="6" r="5" fill="currentColor" />,
  <circle key="ring" cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="2.4" />,
  <path key="diamond" d="M6 .6 11.4 6 6 11.4.6 6z" fill="currentColor" />,
  <rect key="frame" x="1.8" y="1.8" width="8.4" height="8.4" fill="none" stroke="currentColor" strokeWidth="2.2" />,
]

/** A side's printer's mark: dot, ring, diamond, frame, in its ink. Says nothing that its name does not say. */
export function PerspectiveMark({ place }: { place: number }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className="mark">
      {shapes[place] ?? shapes.at(-1)}
    </svg>
  )
}
