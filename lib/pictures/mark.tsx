/** The printer's mark of a side: dot, ring, diamond, frame, as on the pages. */
export function Mark({ place, ink }: { place: number; ink: string }) {
  return (
    <svg viewBox="0 0 12 12" width={18} height={18} aria-hidden="true">
      {place === 0 && <circle cx="6" cy="6" r="5" fill={ink} />}
      {place === 1 && <circle cx="6" cy="6" r="4" fill="none" stroke={ink} strokeWidth="2.4" />}
      {place === 2 && <path d="M6 .6 11.4 6 6 11.4.6 6z" fill={ink} />}
      {place > 2 && <rect x="1.8" y="1.8" width="8.4" height="8.4" fill="none" stroke={ink} strokeWidth="2.2" />}
    </svg>
  )
}
